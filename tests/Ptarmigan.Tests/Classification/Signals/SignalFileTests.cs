using Ptarmigan.Classification.Signals;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Classification.Signals;

public sealed class SignalFileTests
{
    private const string Good = "signals:\n  - name: good\n    answer: hr-mem\n    phrases: [out of memory]\n    examples: [Out of memory]\n";

    [Fact]
    public void What_is_not_said_has_its_default()
    {
        var signal = Assert.Single(Read(Good).Signals!);

        Assert.Equal(("good", "challenges", "HR-MEM", SignalFields.Any), (signal.Name, signal.Question.Name, signal.Answer, signal.In));
        Assert.Empty(signal.With.Concat(signal.Unless));
        Assert.Empty(Read(Good).Problems);
    }

    [Fact]
    public void Everything_that_can_be_said_is_read()
    {
        var signal = Assert.Single(Read("""
            signals:
              - name: all-of-it
                question: ptm
                answer: "no"
                reason: Because.
                in: [title, code]
                phrases: ["^ how ... ?", a|be* _ c]
                with: d
                unless: [e]
                examples: [How d?]
                counterexamples: [How?]
            """).Signals!);

        Assert.Equal(("ptm", "no", "Because.", SignalFields.Title | SignalFields.Code), (signal.Question.Name, signal.Answer, signal.Reason, signal.In));
        Assert.Equal(["^ how ... ?", "a|be* _ c"], signal.Phrases.Select(phrase => phrase.Text));
        Assert.Equal(["d", "e", "How d?", "How?"], signal.With.Concat(signal.Unless).Select(phrase => phrase.Text).Concat(signal.Examples).Concat(signal.Counterexamples));
    }

    [Theory]
    [InlineData("colour: red\n", 6, "`colour` is not a key of a file of signals; known are signals, without.")]
    [InlineData("  - name: x\n    answer: HR-MEM\n    phrases: [y]\n    words: [z]\n", 9, "`words` is not a key of a signal")]
    [InlineData("  - answer: HR-MEM\n    phrases: [y]\n", 6, "A signal needs `name`.")]
    [InlineData("  - name: Bad_Name\n    answer: HR-MEM\n    phrases: [y]\n", 6, "The name `Bad_Name` must be lower-case words with hyphens between")]
    [InlineData("  - name: good\n    answer: HR-MEM\n    phrases: [y]\n", 6, "The signal `good` stands at line 2 already; give one of them another name.")]
    [InlineData("  - name: x\n    phrases: [y]\n", 6, "Signal `x` needs `answer`.")]
    [InlineData("  - name: x\n    answer: HR-MAM\n    phrases: [y]\n", 7, "`HR-MAM` is no sub-theme of ptm-challenges; `ptarmigan taxonomy show` lists their codes.")]
    [InlineData("  - name: x\n    answer: HR\n    phrases: [y]\n", 7, "`HR` is no sub-theme")]
    [InlineData("  - name: x\n    question: type\n    answer: maybe\n    phrases: [y]\n", 8, "`maybe` is no answer to `type`; write bug, enhancement, question.")]
    [InlineData("  - name: x\n    question: colour\n    answer: HR-MEM\n    phrases: [y]\n", 7, "There is no question `colour`; write ptm, type, challenges.")]
    [InlineData("  - name: x\n    answer: HR-MEM\n    in: body\n    phrases: [y]\n", 8, "`in` is `body`; write title, prose, code, any, or a list of them.")]
    [InlineData("  - name: x\n    answer: HR-MEM\n", 6, "Signal `x` needs `phrases`: a list with at least one.")]
    [InlineData("  - name: x\n    answer: HR-MEM\n    phrases: [y, {z: 1}]\n", 8, "`phrases` must be a list of texts, none of them empty.")]
    [InlineData("  - name: x\n    answer: HR-MEM\n    phrases:\n      - fine\n      - can't load\n", 10, "The phrase `can't load` cannot be used. `can't`: words have no apostrophe; write `can't` as `cant`.")]
    [InlineData("  - name: [\n", 7, "The file is not valid YAML")]
    public void Errors_tell_line_and_cure(string added, int line, string message)
    {
        var reading = Read(Good + added);

        Assert.Null(reading.Signals);
        var problem = Assert.Single(reading.Problems, problem => problem.IsError && problem.Message.StartsWith(message, StringComparison.Ordinal));
        Assert.Equal(line, problem.Line);
    }

    [Theory]
    [InlineData("", "A phrase needs a word.")]
    [InlineData("^", "A phrase needs a word.")]
    [InlineData("... x", "A phrase must begin with a word; leave out what stands before it.")]
    [InlineData("_ x", "A phrase must begin with a word; leave out what stands before it.")]
    [InlineData("x ...", "`...` must have a word after it; leave it out at the end.")]
    [InlineData("x ... ... y", "`...` stands twice in a row; write it once.")]
    [InlineData("x ... y ... x ... y ... x", "`...` stands more than 3 times; make it shorter phrases.")]
    [InlineData("a|", "`a|`: an alternative is empty; write a word on each side of `|`.")]
    [InlineData("a*", "`a*`: write at least 2 letters before `*`.")]
    [InlineData("ab*c", "`ab*c`: `*` separates words; write `utf-8` as `utf 8`.")]
    [InlineData("utf-8", "`utf-8`: `-` separates words; write `utf-8` as `utf 8`.")]
    [InlineData("x ^ y", "`^`: `^` separates words; write `utf-8` as `utf 8`.")]
    [InlineData("?*", "`?*`: a mark has no beginning; leave out the `*`.")]
    [InlineData("CUDA", "`CUDA`: write it in lower case; case makes no difference.")]
    public void Phrases_that_are_none_are_told_with_their_cure(string text, string told)
    {
        Assert.False(SignalPhrase.TryParse(text, out _, out var problem));
        Assert.Equal(told, problem);
    }

    [Fact]
    public void A_signal_without_examples_is_doubtful_but_usable()
    {
        var reading = Read("signals:\n  - name: bare\n    answer: HR-MEM\n    phrases: [y]\n");

        Assert.NotNull(reading.Signals);
        Assert.Equal("Signal `bare` has no examples; nothing tests it.", Assert.Single(reading.Problems).Message);
    }

    [Fact]
    public void A_studys_file_replaces_adds_and_takes_out()
    {
        using var study = new StudyBuilder();
        File.WriteAllText(Path.Combine(study.Study.Folder, SignalSet.FileName), """
            without: [memory-title]
            signals:
              - { name: out-of-memory, answer: HR-UTIL, phrases: [no room], examples: [No room] }
              - { name: brand-new, answer: HR-MEM, phrases: [full up], examples: [Full up] }
            """);

        var set = SignalSet.Of(study.Study);

        Assert.DoesNotContain(set.Signals, signal => signal.Name == "memory-title");
        Assert.Equal("HR-UTIL", set.Signals.Single(signal => signal.Name == "out-of-memory").Answer);
        Assert.Equal("brand-new", set.Signals[^1].Name);
        Assert.Equal(SignalSet.BuiltIn.Signals.Count, set.Signals.Count);
    }

    [Fact]
    public void Taking_out_a_signal_that_is_none_is_an_error()
    {
        using var study = new StudyBuilder();
        File.WriteAllText(Path.Combine(study.Study.Folder, SignalSet.FileName), "without: [nobody]\n");

        var failure = Assert.Throws<SignalException>(() => SignalSet.Of(study.Study));

        Assert.Equal("`without` names `nobody`, but no signal is called so.", failure.Message);
    }

    [Fact]
    public void A_studys_bad_file_is_told_with_its_line()
    {
        using var study = new StudyBuilder();
        File.WriteAllText(Path.Combine(study.Study.Folder, SignalSet.FileName), Good + "  - name: x\n");

        Assert.EndsWith("signals.yaml, line 6", Assert.Throws<SignalException>(() => SignalSet.Of(study.Study)).Where);
    }

    [Fact]
    public void The_example_in_the_documentation_is_heeded()
    {
        var page = File.ReadAllText(Path.Combine(TestPaths.Root, "docs", "signals.md")).ReplaceLineEndings("\n");
        var example = page.Split("```yaml\n")[1].Split("```")[0];

        var reading = Read(example);

        Assert.Empty(reading.Problems);
        Assert.Empty(SignalCheck.Run(SignalSet.BuiltIn.ExtendedBy(reading, "docs/signals.md")));
    }

    private static SignalReading Read(string yaml) => SignalFile.Parse(yaml, TaxonomyCatalog.BuiltIn("ptm-challenges"));
}
