using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>Turns tokens into words: what differs from report to report (numbers, hashes, addresses) becomes a word that says what it was.</summary>
internal sealed class WordStream
{
    private static readonly string[] StandIns = ["<number>", "<version>", "<hex>", "<address>", "<image>", "<reference>", "<code>", "<heading>"];

    private static readonly uint[] StandInHashes = [.. StandIns.Select(word => TokenHash.Of(word))];

    private static readonly uint Number = StandInHashes[0], Version = StandInHashes[1], Hexadecimal = StandInHashes[2], Address = StandInHashes[3], Image = StandInHashes[4],
        Reference = StandInHashes[5], CodeBlock = StandInHashes[6], Heading = StandInHashes[7];

    private Word[] _words = new Word[512];
    private int _count;

    public ReadOnlySpan<Word> Words => _words.AsSpan(0, _count);

    public void Read(ReportText report)
    {
        _count = 0;
        var tokens = report.Tokens;
        var field = TextField.Title;
        var line = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Field != field && token.Field == TextField.Code) Add(new Word(CodeBlock, token.Start, 0, TextField.Prose, token.Start));
            if (token.Field == TextField.Heading && token.Line != line) Add(new Word(Heading, token.Start, 0, TextField.Heading, token.Start));
            field = token.Field;
            line = token.Line;
            if (token.Has(TokenTraits.Address | TokenTraits.Markup))
            {
                var trait = token.Traits & (TokenTraits.Address | TokenTraits.Markup);
                while (i + 1 < tokens.Length && tokens[i + 1].Has(trait) && tokens[i + 1].Line == line && tokens[i + 1].Start - EndOf(tokens[i]) < 40) i++;
                if (trait == TokenTraits.Address) Add(new Word(Address, token.Start, 0, field, EndOf(tokens[i])));
                else if (IsImage(report, token)) Add(new Word(Image, token.Start, 0, field, EndOf(tokens[i])));
            }
            else if (token.Has(TokenTraits.Reference))
            {
                Add(new Word(Reference, token.Start, 0, field, EndOf(token)));
            }
            else if (token.Has(TokenTraits.Number))
            {
                var isVersion = false;
                while (i + 1 < tokens.Length && tokens[i + 1].Has(TokenTraits.AfterPoint) && tokens[i + 1].Line == line)
                {
                    i++;
                    isVersion = true;
                }

                Add(new Word(isVersion ? Version : token.Length == 3 ? token.Hash : Number, token.Start, 0, field, EndOf(tokens[i])));
            }
            else
            {
                Add(IsHexadecimal(report[token]) ? new Word(Hexadecimal, token.Start, 0, field, EndOf(token)) : new Word(token.Hash, token.Start, token.Length, field, EndOf(token)));
            }
        }
    }

    /// <summary>What a word stands for, in the form <c>&lt;number&gt;</c>; null for one that stands for itself.</summary>
    public static string? StandIn(uint hash) => Array.FindIndex(StandInHashes, known => known == hash) is var found and >= 0 ? StandIns[found] : null;

    private static int EndOf(TextToken token) => token.Start + token.Length;

    private void Add(Word word)
    {
        if (_count == _words.Length) Array.Resize(ref _words, _count * 2);
        _words[_count++] = word;
    }

    private static bool IsImage(ReportText report, TextToken token)
    {
        var text = token.Field == TextField.Title ? report.Title : report.Body;
        return token.Start > 0 && (text[token.Start - 1] == '[' || (text[token.Start - 1] == '<' && report[token].Equals("img", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> word)
    {
        if (word.Length < 7) return false;
        var hasDigit = false;
        foreach (var letter in word.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? word[2..] : word)
        {
            if (!char.IsAsciiHexDigit(letter)) return false;
            hasDigit |= char.IsAsciiDigit(letter);
        }

        return hasDigit;
    }
}
