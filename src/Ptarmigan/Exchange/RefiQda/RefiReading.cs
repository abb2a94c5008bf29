namespace Ptarmigan.Exchange.RefiQda;

/// <summary>What was read from a file, and everything in it that could not be taken as it stood.</summary>
public sealed record RefiReading
{
    /// <summary>What the file holds.</summary>
    public required RefiKind Kind { get; init; }

    /// <summary>What could be carried. Its references all lead somewhere: those that did not are among the findings.</summary>
    public required RefiProject Project { get; init; }

    /// <summary>What was lost or mended, and what is to be noted, in the order it was found.</summary>
    public required IReadOnlyList<RefiFinding> Findings { get; init; }

    /// <summary>How many findings there were beyond those listed: a file may hold more faults than a report should.</summary>
    public required int FindingsNotListed { get; init; }

    /// <summary>Where the file breaks the schema, at most a thousand places. That keeps nothing from being read.</summary>
    public required IReadOnlyList<RefiSchemaError> SchemaErrors { get; init; }

    /// <summary>How many sources and graphs of other kinds than text were left out, by element, such as <c>PictureSource</c>.</summary>
    public required IReadOnlyDictionary<string, int> LeftOut { get; init; }
}
