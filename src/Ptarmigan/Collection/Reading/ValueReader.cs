namespace Ptarmigan.Collection.Reading;

/// <summary>
/// Reads JSON values one after the other, each an object or an array of them: a document printed over many lines, an array,
/// or the pages that a client wrote behind each other. Of an array every element is a record; the array itself is never held.
/// </summary>
/// <param name="buffer">The content.</param>
/// <param name="mostBytes">The longest record to accept.</param>
internal sealed class ValueReader(SourceBuffer buffer, long mostBytes) : RecordReader
{
    private readonly ValueScanner _scanner = new();
    private bool _isInArray;
    private bool _isSkipping;
    private bool _isLost;
    private long _number;

    /// <inheritdoc/>
    public override string Place => "element";

    /// <inheritdoc/>
    public override string? Fault => buffer.Fault
        ?? (_isLost ? "Its brackets do not match; what follows the record named could not be read." : null)
        ?? (_isInArray ? "It ends before its array does: it is cut short." : null);

    /// <inheritdoc/>
    public override bool TryRead(out SourceRecord record)
    {
        record = default;
        if (_isLost || (_isSkipping && !SkipRest()) || !FindValue()) return false;

        _number++;
        _scanner.Begin();
        var scanned = 0;
        while (true)
        {
            var end = _scanner.FindEnd(buffer.Unread[scanned..]);
            if (end >= 0)
            {
                record = Take(scanned + end);
                return true;
            }

            scanned = buffer.Unread.Length;
            if (scanned > mostBytes)
            {
                record = new SourceRecord { Bytes = buffer.Unread[..(int)mostBytes], Number = _number, Flaw = RecordFlaw.TooLong };
                _isSkipping = true;
                buffer.Advance(scanned);
                return true;
            }

            if (buffer.Fill()) continue;
            record = new SourceRecord { Bytes = buffer.Unread, Number = _number, Flaw = RecordFlaw.CutOff };
            buffer.Advance(scanned);
            return true;
        }
    }

    private SourceRecord Take(int length)
    {
        var bytes = buffer.Unread[..length];
        buffer.Advance(length);
        _isLost = _scanner.IsUnbalanced;
        var flaw = _isLost ? RecordFlaw.Unbalanced : length > mostBytes ? RecordFlaw.TooLong : RecordFlaw.None;
        return new SourceRecord { Bytes = flaw == RecordFlaw.TooLong ? bytes[..(int)mostBytes] : bytes, Number = _number, Flaw = flaw };
    }

    /// <summary>Goes on to the end of a record that was too long, holding nothing.</summary>
    private bool SkipRest()
    {
        while (true)
        {
            var end = _scanner.FindEnd(buffer.Unread);
            buffer.Advance(end >= 0 ? end : buffer.Unread.Length);
            if (end >= 0)
            {
                _isSkipping = false;
                _isLost = _scanner.IsUnbalanced;
                return !_isLost;
            }

            if (!buffer.Fill()) return false;
        }
    }

    /// <summary>Goes to where the next record begins, through white space, commas and the brackets of outer arrays.</summary>
    private bool FindValue()
    {
        while (true)
        {
            var rest = buffer.Unread.TrimStart(" \t\r\n,"u8);
            buffer.Advance(buffer.Unread.Length - rest.Length);
            if (rest.IsEmpty)
            {
                if (!buffer.Fill()) return false;
            }
            else if (rest[0] == (_isInArray ? (byte)']' : (byte)'['))
            {
                _isInArray = !_isInArray;
                buffer.Advance(1);
            }
            else
            {
                return true;
            }
        }
    }
}
