using System.Globalization;

namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Reads values of variables, also those that are written as no schema allows.</summary>
internal sealed class ValueReader(FindingList findings, FieldReader fields, IReadOnlyDictionary<Guid, RefiVariable> variables)
{
    public IReadOnlyList<RefiVariableValue> Read(RefiElement holder) => [.. holder.TakeAll("VariableValue").Select(element => Read(element, holder)).OfType<RefiVariableValue>()];

    private RefiVariableValue? Read(RefiElement element, RefiElement holder)
    {
        var subject = FieldReader.SubjectOf(holder);
        if (element.TakeFirst("VariableRef") is not { } reference)
        {
            findings.Lost("VariableValue", subject, element.Line, "It does not say of which variable it is; left out.");
            return null;
        }

        if (fields.Reference(reference, RefiThing.Variable, element) is not { } variable) return null;
        var declared = variables[variable];
        var value = new RefiVariableValue(variable, declared.Type, null);
        foreach (var type in Enum.GetValues<RefiVariableType>())
        {
            if (element.TakeFirst($"{type}Value") is not { } found) continue;
            value = Read(fields.Leaf(found), new RefiVariableValue(variable, type, null), declared, found, subject);
            break;
        }

        fields.Finish(element, subject);
        return value;
    }

    private RefiVariableValue Read(string raw, RefiVariableValue empty, RefiVariable declared, RefiElement element, string? subject)
    {
        if (empty.Type != declared.Type)
            findings.Noted(element.Name, subject, element.Line, $"The variable `{declared.Name}` is declared as {declared.Type}; the value is kept as it stands.");
        if (empty.Type == RefiVariableType.Text) return empty with { Value = raw };
        var value = empty with { Value = raw.Trim() };
        if (value.IsWellFormed) return value;
        if (raw.Trim().Length == 0)
        {
            findings.Mended(element.Name, subject, element.Line, $"An empty text is no value of the type {empty.Type}; `{declared.Name}` is set to nothing.");
            return empty;
        }

        if (Mended(raw.Trim(), empty.Type) is { } mended)
        {
            findings.Mended(element.Name, subject, element.Line, $"`{raw}` of `{declared.Name}` is read as {mended}.");
            return empty with { Value = mended };
        }

        findings.Mended(element.Name, subject, element.Line, $"`{raw}` is no value of the type {empty.Type}; it is kept as the text of `{declared.Name}`.");
        return new RefiVariableValue(empty.Variable, RefiVariableType.Text, raw);
    }

    private static string? Mended(string raw, RefiVariableType type) => type switch
    {
        RefiVariableType.Boolean => FieldReader.Truth(raw) is { } truth ? (truth ? "true" : "false") : null,
        RefiVariableType.Integer => decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole) && decimal.IsInteger(whole) ? whole.ToString("0", CultureInfo.InvariantCulture) : null,
        RefiVariableType.Float => Decimal(raw.Contains('.', StringComparison.Ordinal) ? raw : raw.Replace(',', '.')),
        RefiVariableType.Date => RefiTime.TryRead(raw, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        RefiVariableType.DateTime => RefiTime.TryRead(raw, out var time) ? RefiTime.Write(time) : null,
        _ => null,
    };

    private static string? Decimal(string raw) =>
        decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
}
