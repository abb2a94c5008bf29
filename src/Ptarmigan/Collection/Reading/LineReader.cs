namespace Ptarmigan.Collection.Reading;

/// <summary>Reads JSON Lines: every line a record, so that a bad one does not spoil the next.</summary>
/// <param name="buffer">The content.</param>
/// <param name="mostBytes">The longest line to accept.</param>
internal sealed class LineReader(SourceBuffer buffer, long mostBytes) : RecordReader
{
    private long _number;
    private int _searched;
    private bool _skipsRest;

    /// <inheritdoc/>
    public override string Place => "line";

    /// <inheritdoc/>
    public override string? Fault => buffer.Fault;

    /// <inheritdoc/>
    public override bool TryRead(out SourceRecord record)
    {
        while (true)
        {
            var unread = buffer.Unread;
            var end = unread[_searched..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                if (TryTake(unread[..(_searched + end)], _searched + end + 1, RecordFlaw.None, out record)) return true;
                continue;
            }

            if (unread.Length > mostBytes)
            {
                if (TryTake(unread[..(int)mostBytes], unread.Length, RecordFlaw.TooLong, out record)) return true;
                continue;
            }

            _searched = unread.Length;
            if (buffer.Fill()) continue;
            return TryTake(buffer.Unread, buffer.Unread.Length, buffer.Fault is null ? RecordFlaw.None : RecordFlaw.CutOff, out record);
        }
    }

    /// <summary>Uses up a line, or the part of an overlong one that is there; false where it holds nothing to return.</summary>
    private bool TryTake(ReadOnlySpan<byte> line, int length, RecordFlaw flaw, out SourceRecord record)
    {
        var isRest = _skipsRest;
        _skipsRest = flaw == RecordFlaw.TooLong;
        if (line.Length > mostBytes)
        {
            line = line[..(int)mostBytes];
            flaw = RecordFlaw.TooLong;
        }

        buffer.Advance(length);
        _searched = 0;
        if (!isRest) _number++;

        line = line.Trim(" \t\r"u8);
        record = new SourceRecord { Bytes = line, Number = _number, Flaw = flaw };
        return !isRest && !line.IsEmpty;
    }
}
