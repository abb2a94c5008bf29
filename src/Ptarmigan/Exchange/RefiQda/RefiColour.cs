using System.Globalization;

namespace Ptarmigan.Exchange.RefiQda;

/// <summary>A colour of red, green and blue; REFI knows no transparency.</summary>
/// <param name="Red">How much red, 0 to 255.</param>
/// <param name="Green">How much green, 0 to 255.</param>
/// <param name="Blue">How much blue, 0 to 255.</param>
public readonly record struct RefiColour(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads <c>#RRGGBB</c> or <c>#RGB</c>, the two forms that the schemas allow.</summary>
    /// <param name="text">The text.</param>
    /// <param name="colour">The colour, if it is one.</param>
    public static bool TryParse(string? text, out RefiColour colour)
    {
        colour = default;
        if (text is not ['#', .. var digits] || digits.Length is not (3 or 6) || !digits.All(char.IsAsciiHexDigit)) return false;
        if (digits.Length == 3) digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        colour = new RefiColour(Part(0), Part(2), Part(4));
        return true;

        byte Part(int at) => byte.Parse(digits.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    /// <summary>The colour as <c>#RRGGBB</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:X2}{Green:X2}{Blue:X2}");
}
