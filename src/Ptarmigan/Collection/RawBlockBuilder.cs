namespace Ptarmigan.Collection;

/// <summary>Gathers JSON texts until they are enough for a block.</summary>
/// <param name="compression">Compresses the block.</param>
internal sealed class RawBlockBuilder(RawCompression compression)
{
    private const int EnoughBytes = 1 << 20;

    private byte[] _bytes = new byte[2 * EnoughBytes];
    private int _length;

    /// <summary>Whether the block is large enough to be closed.</summary>
    public bool IsFull => _length >= EnoughBytes;

    /// <summary>Adds a text.</summary>
    /// <returns>Where in the block it begins.</returns>
    public int Add(ReadOnlySpan<byte> json)
    {
        if (_bytes.Length - _length < json.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + json.Length));
        json.CopyTo(_bytes.AsSpan(_length));
        _length += json.Length;
        return _length - json.Length;
    }

    /// <summary>Closes the block and begins the next.</summary>
    /// <returns>The block; null where nothing was added.</returns>
    public RawBlock? Take()
    {
        if (_length == 0) return null;
        var block = new RawBlock(compression.Compress(_bytes.AsSpan(0, _length)), _length);
        _length = 0;
        return block;
    }
}
