namespace Ptarmigan.Exchange.RefiQda;

/// <summary>What the values of a variable are.</summary>
public enum RefiVariableType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of any size.</summary>
    Integer,

    /// <summary>A decimal number; the schema knows neither exponents nor infinity.</summary>
    Float,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day and a time.</summary>
    DateTime,
}
