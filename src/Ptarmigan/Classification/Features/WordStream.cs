using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>Turns tokens into words: what differs from report to report (numbers, hashes, addresses) becomes a word that says what it was.</summary>
internal sealed class WordStream
{
    private static readonly uint Number = TokenHash.Of("<number>"), Version = TokenHash.Of("<version>"), Hexadecimal = TokenHash.Of("<hex>"), Address = TokenHash.Of("<address>"),
        Image = TokenHash.Of("<image>"), Reference = TokenHash.Of("<reference>"), CodeBlock = TokenHash.Of("<code>"), Heading = TokenHash.Of("<heading>");

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
            if (token.Field != field && token.Field == TextField.Code) Add(new Word(CodeBlock, token.Start, 0, TextField.Prose));
            if (token.Field == TextField.Heading && token.Line != line) Add(new Word(Heading, token.Start, 0, TextField.Heading));
            field = token.Field;
            line = token.Line;
            if (token.Has(TokenTraits.Address | TokenTraits.Markup))
            {
                var trait = token.Traits & (TokenTraits.Address | TokenTraits.Markup);
                if (trait == TokenTraits.Address) Add(new Word(Address, token.Start, 0, field));
                else if (IsImage(report, token)) Add(new Word(Image, token.Start, 0, field));
                while (i + 1 < tokens.Length && tokens[i + 1].Has(trait) && tokens[i + 1].Line == line && tokens[i + 1].Start - tokens[i].Start - tokens[i].Length < 40) i++;
            }
            else if (token.Has(TokenTraits.Reference))
            {
                Add(new Word(Reference, token.Start, 0, field));
            }
            else if (token.Has(TokenTraits.Number))
            {
                var isVersion = false;
                while (i + 1 < tokens.Length && tokens[i + 1].Has(TokenTraits.AfterPoint) && tokens[i + 1].Line == line)
                {
                    i++;
                    isVersion = true;
                }

                Add(new Word(isVersion ? Version : token.Length == 3 ? token.Hash : Number, token.Start, 0, field));
            }
            else
            {
                Add(IsHexadecimal(report[token]) ? new Word(Hexadecimal, token.Start, 0, field) : new Word(token.Hash, token.Start, token.Length, field));
            }
        }
    }

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
