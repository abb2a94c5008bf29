using System.Globalization;
using System.Text.RegularExpressions;

namespace Ptarmigan.Exchange.RefiQda;

/// <summary>The value that a source or a case has of a variable.</summary>
/// <param name="Variable">The variable's GUID.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Value">The value as XML Schema writes it; null where the variable is set to nothing.</param>
public sealed partial record RefiVariableValue(Guid Variable, RefiVariableType Type, string? Value)
{
    /// <summary>A text.</summary>
    public static RefiVariableValue Of(Guid variable, string value) => new(variable, RefiVariableType.Text, value);

    /// <summary>True or false.</summary>
    public static RefiVariableValue Of(Guid variable, bool value) => new(variable, RefiVariableType.Boolean, value ? "true" : "false");

    /// <summary>A whole number.</summary>
    public static RefiVariableValue Of(Guid variable, long value) => new(variable, RefiVariableType.Integer, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A decimal number.</summary>
    public static RefiVariableValue Of(Guid variable, decimal value) => new(variable, RefiVariableType.Float, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A day.</summary>
    public static RefiVariableValue Of(Guid variable, DateOnly value) => new(variable, RefiVariableType.Date, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A day and a time.</summary>
    public static RefiVariableValue Of(Guid variable, DateTimeOffset value) => new(variable, RefiVariableType.DateTime, RefiTime.Write(value));

    /// <summary>Whether the value is written as XML Schema wants values of its type.</summary>
    internal bool IsWellFormed => Value is null || Type switch
    {
        RefiVariableType.Boolean => Value is "true" or "false" or "0" or "1",
        RefiVariableType.Integer => IntegerForm().IsMatch(Value),
        RefiVariableType.Float => DecimalForm().IsMatch(Value),
        RefiVariableType.Date => DateForm().IsMatch(Value) && DateOnly.TryParseExact(Value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        RefiVariableType.DateTime => RefiTime.IsWellFormed(Value),
        _ => true,
    };

    [GeneratedRegex(@"^[+-]?[0-9]+\z")]
    private static partial Regex IntegerForm();

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\z")]
    private static partial Regex DecimalForm();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?\z")]
    private static partial Regex DateForm();
}
