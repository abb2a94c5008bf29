namespace Ptarmigan.Web.Reading;

/// <summary>Where code points of a text stand: evidence counts in these, whatever the language that reads it back.</summary>
/// <param name="text">The text.</param>
internal sealed class SourcePositions(string text)
{
    /// <summary>How far a run may begin after where the parser says: it trims the cells of tables and drops backslashes.</summary>
    private const int Slack = 64;

    private int _unit;
    private int _point;

    /// <summary>The number of code points before a run of the text.</summary>
    /// <param name="run">The run as the page shows it.</param>
    /// <param name="unit">Where the parser says it begins, in UTF-16 units.</param>
    public int Of(string run, int unit)
    {
        unit = Math.Clamp(unit, 0, text.Length);
        var found = text.IndexOf(run, unit, Math.Min(run.Length + Slack, text.Length - unit), StringComparison.Ordinal);
        return PointOf(found < 0 ? unit : found);
    }

    // Cheap when asked in rising order, as a renderer does.
    private int PointOf(int unit)
    {
        if (unit < _unit) (_unit, _point) = (0, 0);
        for (; _unit < unit; _unit++)
        {
            if (!char.IsLowSurrogate(text[_unit]) || _unit == 0 || !char.IsHighSurrogate(text[_unit - 1])) _point++;
        }

        return _point;
    }
}
