namespace Ptarmigan.Collection.Reading;

/// <summary>Finds where a JSON value ends by its brackets and quotes alone, over as many pieces as it comes in.</summary>
internal sealed class ValueScanner
{
    private int _depth;
    private bool _isInText;
    private bool _isEscaped;
    private bool _isScalar;

    /// <summary>Whether a bracket closed that was never opened.</summary>
    public bool IsUnbalanced => _depth < 0;

    /// <summary>Begins a new value.</summary>
    public void Begin() => (_depth, _isInText, _isEscaped, _isScalar) = (0, false, false, false);

    /// <summary>Looks at the next piece of the value.</summary>
    /// <returns>How many of its bytes belong to the value, if it ends within the piece; else -1.</returns>
    public int FindEnd(ReadOnlySpan<byte> piece)
    {
        for (var at = 0; at < piece.Length; at++)
        {
            if (_isInText)
            {
                at = EndOfText(piece, at);
                if (at < 0) return -1;
                if (_depth == 0 && !_isScalar) return at + 1;
                continue;
            }

            if (_isScalar && piece[at] is (byte)',' or (byte)']' or (byte)'}' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') return at;
            if (Step(piece[at])) return at + 1;
            if (_depth > 0 && !_isInText)
            {
                var next = piece[(at + 1)..].IndexOfAny("\"{}[]"u8);
                if (next < 0) return -1;
                at += next;
            }
        }

        return -1;
    }

    /// <summary>Takes a byte outside texts; true where it ends the value.</summary>
    private bool Step(byte letter)
    {
        switch (letter)
        {
            case (byte)'"':
                _isInText = true;
                return false;
            case (byte)'{' or (byte)'[':
                _depth++;
                return false;
            case (byte)'}' or (byte)']':
                _depth--;
                return _depth <= 0;
            default:
                _isScalar = _depth == 0;
                return false;
        }
    }

    /// <summary>The place of the quote that ends the text, or -1 where the text goes on behind the piece.</summary>
    private int EndOfText(ReadOnlySpan<byte> piece, int at)
    {
        while (at < piece.Length)
        {
            if (_isEscaped)
            {
                _isEscaped = false;
                at++;
                continue;
            }

            var next = piece[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0) return -1;
            at += next;
            if (piece[at] == (byte)'"')
            {
                _isInText = false;
                return at;
            }

            _isEscaped = true;
            at++;
        }

        return -1;
    }
}
