namespace Ptarmigan.Classification.Signals.Matching;

/// <summary>A set of word numbers, as bits.</summary>
internal sealed class WordSet
{
    private readonly ulong[] _bits;

    public WordSet(IEnumerable<int> numbers, int count)
    {
        _bits = new ulong[(count + 63) / 64];
        foreach (var number in numbers) _bits[number >> 6] |= 1UL << (number & 63);
    }

    public bool Contains(int number) => (_bits[number >> 6] & (1UL << (number & 63))) != 0;
}
