namespace Ptarmigan.Classification.Explanations;

/// <summary>Where the UTF-16 units of one text stand in code points, for many places of it.</summary>
internal sealed class CodePointMap
{
    private readonly int[]? _places;

    public CodePointMap(string text)
    {
        // Without surrogates a unit is a code point.
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')) return;
        _places = new int[text.Length + 1];
        for (var at = 0; at < text.Length; at++)
        {
            var isFirstOfPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            _places[at + 1] = _places[at] + (isFirstOfPair ? 0 : 1);
        }
    }

    /// <summary>The place of a unit; the second of a pair counts as the pair's begin.</summary>
    public int this[int index] => _places is null ? index : _places[index];
}
