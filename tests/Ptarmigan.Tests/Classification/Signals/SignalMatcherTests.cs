using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Signals;

public sealed class SignalMatcherTests
{
    // Few words, so that phrases meet; some begin others.
    private static readonly Gen<string> Word = OneOf("aa", "ab", "aab", "abc", "b", "ba", "c", "x1", "don't");

    private static readonly Gen<string> Element = Gen.Frequency(
        (6, Word.Select(Plain)),
        (2, Gen.Select(Word, Word).Select((one, other) => $"{Plain(one)}|{Plain(other)}")),
        (2, OneOf("aa*", "ab*", "a|ba*", "aab*|c")),
        (1, Gen.Const("_")),
        (2, Gen.Const("...")));

    private static readonly Gen<SignalPhrase> Phrase =
        Gen.Select(Gen.Bool, Element.Array[1, 4]).Select((anchored, elements) => (anchored ? "^ " : "") + string.Join(' ', elements))
            .Where(text => SignalPhrase.TryParse(text, out _, out _)).Select(Read);

    private static readonly Gen<string> Body =
        Gen.Select(Gen.Frequency((7, Word), (1, OneOf("Aa", "ABC", "zz", "aardvark"))), Gen.Frequency((8, Gen.Const(" ")), (2, Gen.Const("\n")), (1, Gen.Const(". ")), (1, Gen.Const("-"))))
            .Select((word, separator) => word + separator).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Every_phrase_is_found_where_a_plain_search_finds_it() =>
        Gen.Select(Phrase.Array[1, 12], Body).Sample((phrases, body) =>
        {
            var set = SignalSet.Of([.. phrases.Select((phrase, index) => Of($"s{index}", SignalFields.Any, phrase))]);
            var text = ReportText.Read("", body);

            var found = set.Find(text).ToDictionary(finding => finding.Signal.Name, finding => Assert.Single(finding.Spans));

            for (var index = 0; index < phrases.Length; index++)
            {
                var wanted = PlainMatcher.Find(WordsOf(text), phrases[index]);
                Assert.Equal(wanted is not null, found.TryGetValue($"s{index}", out var span));
                if (wanted is not var (first, last)) continue;
                Assert.Equal(text.Tokens[first].Start, span.Start);
                Assert.Equal(text.Tokens[last].Start + text.Tokens[last].Length, span.Start + span.Length);
            }
        });

    [Fact]
    public void A_set_finds_what_each_of_its_signals_finds_alone() =>
        Gen.Select(Phrase.Array[3], Body).Array[1, 6].Sample(parts =>
        {
            var signals = parts.Select((part, index) => Of($"s{index}", SignalFields.Any, part.Item1[0]) with { With = [part.Item1[1]], Unless = [part.Item1[2]] }).ToList();
            var set = SignalSet.Of(signals);
            foreach (var (_, body) in parts)
            {
                var text = ReportText.Read("", body);
                var together = set.Find(text).Select(finding => finding.Signal.Name);
                var alone = signals.Where(signal => SignalSet.Of([signal]).Find(text).Count == 1).Select(signal => signal.Name);
                Assert.Equal(alone, together);
            }
        });

    [Fact]
    public void Numbers_of_fired_signals_are_those_of_the_findings() =>
        Gen.Select(Phrase.Array[1, 8], Body, Body).Sample((phrases, title, body) =>
        {
            var set = SignalSet.Of([.. phrases.Select((phrase, index) => Of($"s{index}", SignalFields.Any, phrase))]);
            var text = ReportText.Read(title.ReplaceLineEndings(" "), body);
            List<int> fired = [99];

            set.FindFired(text, fired);

            Assert.Equal(set.Find(text).Select(finding => set.Signals.ToList().IndexOf(finding.Signal)), fired);
        });

    [Fact]
    public void Before_and_after_do_not_matter_to_a_phrase_that_is_not_anchored() =>
        Gen.Select(Phrase.Where(phrase => !phrase.IsAnchored), Body, Body, Body).Sample((phrase, before, body, after) =>
        {
            var set = SignalSet.Of([Of("s", SignalFields.Any, phrase)]);

            if (set.Find(ReportText.Read("", body)).Count == 0) return;
            Assert.Single(set.Find(ReportText.Read("", before + "\n" + body + "\n" + after)));
        });

    [Theory]
    [InlineData("no module named _", "ModuleNotFoundError: No module named 'yaml'", "No module named 'yaml")]
    [InlineData("cuda ... out of memory", "CUDA ran, it seems, clean out of memory", "CUDA ran, it seems, clean out of memory")]
    [InlineData("cuda ... out of memory", "CUDA out of memory", "CUDA out of memory")]
    [InlineData("401|403 client error", "HTTPError: 403 Client Error", "403 Client Error")]
    [InlineData("cant load", "I can't load, or can’t load", "can't load")]
    [InlineData("norm*", "Is normalisation needed?", "normalisation")]
    [InlineData("how ... ?", "So how??", "how?")]
    public void Phrases_match_as_their_language_says(string phrase, string body, string quote)
    {
        var text = ReportText.Read("", body);
        var span = Assert.Single(Assert.Single(SignalSet.Of([Of("s", SignalFields.Any, Read(phrase))]).Find(text)).Spans);

        Assert.Equal(quote, body.Substring(span.Start, span.Length));
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static string Plain(string word) => word.Replace("'", "", StringComparison.Ordinal);

    private static SignalPhrase Read(string text) => SignalPhrase.TryParse(text, out var phrase, out var problem) ? phrase : throw new ArgumentException(problem);

    private static Signal Of(string name, SignalFields fields, SignalPhrase phrase) =>
        new() { Name = name, Question = Question.Challenges, Answer = "HR-MEM", In = fields, Phrases = [phrase] };

    private static List<(string Word, bool StartsLine)> WordsOf(ReportText text)
    {
        var words = new List<(string, bool)>();
        foreach (var token in text.Tokens) words.Add((Plain(text[token].ToString()).ToLowerInvariant(), token.Has(TokenTraits.StartsLine)));
        return words;
    }
}
