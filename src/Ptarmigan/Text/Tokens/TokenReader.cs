using System.Buffers;

namespace Ptarmigan.Text.Tokens;

/// <summary>Reads a title and a body line by line and cuts each line into tokens.</summary>
internal sealed class TokenReader
{
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\r)>\"'`");

    private TextToken[] _tokens = new TextToken[512];
    private int _count;
    private int _line;

    public TextToken[] ToArray() => _tokens.AsSpan(0, _count).ToArray();

    public void Clear()
    {
        _count = 0;
        _line = 0;
    }

    public void ReadTitle(ReadOnlySpan<char> title)
    {
        Cut(title, 0, TextField.Title);
        _line++;
    }

    public void ReadBody(ReadOnlySpan<char> body)
    {
        var fence = '\0';
        var fenceLength = 0;
        var isTrace = false;
        for (var start = 0; start < body.Length; _line++)
        {
            var length = body[start..].IndexOf('\n');
            if (length < 0) length = body.Length - start;
            var line = body.Slice(start, length);
            var trimmed = line.Trim();
            var content = trimmed.TrimStart("> ");
            if (fence != '\0')
            {
                if (IsFenceEnd(content, fence, fenceLength)) fence = '\0';
                else Cut(line, start, TextField.Code);
            }
            else if (FenceLength(content) is var ticks and > 0)
            {
                fence = content[0];
                fenceLength = ticks;
                isTrace = false;
            }
            else
            {
                isTrace = TraceLines.Continues(line, trimmed, isTrace);
                CutOutsideFences(body, ref start, ref length, isTrace ? TextField.Code : IsHeading(trimmed) ? TextField.Heading : TextField.Prose);
            }

            start += length + 1;
        }
    }

    /// <summary>Cuts a line that may hold comments; one that goes on over lines is read to its end.</summary>
    private void CutOutsideFences(ReadOnlySpan<char> body, ref int start, ref int length, TextField field)
    {
        while (true)
        {
            var line = body.Slice(start, length);
            var opening = line.IndexOf("<!--");
            if (opening < 0) break;
            Cut(line[..opening], start, field);
            var inside = start + opening + 4;
            var closing = body[inside..].IndexOf("-->");
            var end = closing < 0 ? body.Length : inside + closing;
            CutComment(body[inside..end], inside);
            start = Math.Min(end + 3, body.Length);
            var rest = body[start..].IndexOf('\n');
            length = rest < 0 ? body.Length - start : rest;
        }

        Cut(body.Slice(start, length), start, field);
    }

    private void CutComment(ReadOnlySpan<char> comment, int offset)
    {
        foreach (var range in comment.Split('\n'))
        {
            Cut(comment[range], offset + range.Start.Value, TextField.TemplateComment);
            _line++;
        }
    }

    private static int FenceLength(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || line[0] is not ('`' or '~')) return 0;
        var length = line.IndexOfAnyExcept(line[0]);
        if (length < 0) length = line.Length;
        // ```code``` on one line is inline code.
        return length >= 3 && !line[length..].Contains('`') ? length : 0;
    }

    private static bool IsFenceEnd(ReadOnlySpan<char> line, char fence, int length) =>
        line.Length >= length && line[0] == fence && line.IndexOfAnyExcept(fence) < 0;

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.Length < 3) return false;
        if (line[0] == '#')
        {
            var level = line.IndexOfAnyExcept('#');
            return level is > 0 and <= 6 && line[level] == ' ';
        }

        return (line.StartsWith("**") || line.StartsWith("__")) && line.Length <= 120 && line.TrimEnd(": ?") is var bold && bold.Length > 4 && bold[^2..].SequenceEqual(line[..2]);
    }

    private void Cut(ReadOnlySpan<char> line, int offset, TextField field)
    {
        var first = TokenTraits.StartsLine;
        var isCode = false;
        for (var i = 0; i < line.Length;)
        {
            var letter = line[i];
            if (IsWord(letter))
            {
                if (letter is 'h' or 'H' or 'w' or 'W' or 'f' or 'F' && AddressLength(line[i..]) is var address and > 0)
                {
                    CutWords(line.Slice(i, address), offset + i, field, TokenTraits.Address, ref first);
                    i += address;
                    continue;
                }

                i += CutWord(line, i, offset, field, (isCode ? TokenTraits.InlineCode : TokenTraits.None) | Before(line, i), ref first);
                continue;
            }

            if (letter is '?' or '!' && !(letter == '!' && i + 1 < line.Length && line[i + 1] == '['))
            {
                Add(TokenHash.Finish(TokenHash.Add(TokenHash.Seed, letter)), offset + i, 1, field, TokenTraits.Mark | first);
                first = TokenTraits.None;
                // "???" is one mark.
                do i++;
                while (i < line.Length && line[i] == letter);
                continue;
            }

            if (letter == '`' && field != TextField.Code) isCode = !isCode;
            if (field != TextField.Code && letter is '<' or '!' && MarkupLength(line[i..]) is var markup and > 0)
            {
                CutWords(line.Slice(i, markup), offset + i, field, TokenTraits.Markup, ref first);
                i += markup;
                continue;
            }

            i++;
        }
    }

    private void CutWords(ReadOnlySpan<char> part, int offset, TextField field, TokenTraits traits, ref TokenTraits first)
    {
        for (var i = 0; i < part.Length;)
        {
            if (IsWord(part[i])) i += CutWord(part, i, offset, field, traits | Before(part, i), ref first);
            else i++;
        }
    }

    private int CutWord(ReadOnlySpan<char> line, int start, int offset, TextField field, TokenTraits traits, ref TokenTraits first)
    {
        var hash = TokenHash.Seed;
        var isNumber = true;
        var end = start;
        for (; end < line.Length; end++)
        {
            var letter = line[end];
            if (IsWord(letter))
            {
                hash = TokenHash.Add(hash, TokenHash.Lower(letter));
                isNumber &= char.IsAsciiDigit(letter);
            }
            else if (!TokenHash.IsApostrophe(letter) || end + 1 >= line.Length || !char.IsLetter(line[end + 1]) || !char.IsLetter(line[end - 1]))
            {
                break;
            }
        }

        Add(TokenHash.Finish(hash), offset + start, end - start, field, traits | first | (isNumber ? TokenTraits.Number : TokenTraits.None));
        first = TokenTraits.None;
        return end - start;
    }

    private void Add(uint hash, int start, int length, TextField field, TokenTraits traits)
    {
        if (_count == _tokens.Length) Array.Resize(ref _tokens, _count * 2);
        _tokens[_count++] = new TextToken(hash, start, length, _line, field, traits);
    }

    private static TokenTraits Before(ReadOnlySpan<char> line, int start) => start == 0 ? TokenTraits.None : line[start - 1] switch
    {
        '.' when start > 1 && IsWord(line[start - 2]) => TokenTraits.AfterPoint,
        '#' or '@' => TokenTraits.Reference,
        _ => TokenTraits.None,
    };

    private static int AddressLength(ReadOnlySpan<char> text)
    {
        if (!StartsWith(text, "http://") && !StartsWith(text, "https://") && !StartsWith(text, "ftp://") && !StartsWith(text, "www.")) return 0;
        var end = text.IndexOfAny(AddressEnds);
        return end < 0 ? text.Length : end;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Length of an HTML tag, or of an image of Markdown; 0 for neither.</summary>
    private static int MarkupLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '!')
        {
            var address = text.IndexOf("](");
            if (text.Length < 5 || text[1] != '[' || address < 0) return 0;
            var end = text[address..].IndexOf(')');
            return end < 0 ? 0 : address + end + 1;
        }

        if (text.Length < 3 || !(char.IsAsciiLetter(text[1]) || text[1] == '/')) return 0;
        // <https://…> is an address, not a tag.
        if (AddressLength(text[1..]) > 0) return 0;
        var close = text.IndexOf('>');
        return close is > 0 and < 400 ? close + 1 : 0;
    }

    private static bool IsWord(char letter) =>
        letter < 128 ? char.IsAsciiLetterOrDigit(letter) || letter == '_' : char.IsLetterOrDigit(letter) || char.IsSurrogate(letter);
}
