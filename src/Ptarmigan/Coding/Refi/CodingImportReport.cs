using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Exchange.RefiQda;

namespace Ptarmigan.Coding.Refi;

/// <summary>What became of another program's file that was brought into a study.</summary>
/// <param name="Kind">What the file is.</param>
/// <param name="Name">What the project calls itself.</param>
/// <param name="Origin">The program that wrote it; null where it does not say.</param>
public sealed record CodingImportReport(RefiKind Kind, string Name, string? Origin)
{
    /// <summary>The operations that were done on the codebook, each a version.</summary>
    public IReadOnlyList<CodebookVersion> Versions { get; init; } = [];

    /// <summary>How many codes of the file the study had already.</summary>
    public int CodesKnown { get; init; }

    /// <summary>How many texts of the file are issues of the study.</summary>
    public int SourcesMatched { get; init; }

    /// <summary>The texts with codings that are none, by name.</summary>
    public IReadOnlyList<string> SourcesUnknown { get; init; } = [];

    /// <summary>How many challenges are new.</summary>
    public int ChallengesAdded { get; init; }

    /// <summary>How many the study had already.</summary>
    public int ChallengesKnown { get; init; }

    /// <summary>How many memos are new.</summary>
    public int MemosAdded { get; init; }

    /// <summary>How many issues were taken out.</summary>
    public int ExclusionsAdded { get; init; }

    /// <summary>The people of the file under whose names things were added.</summary>
    public IReadOnlyList<string> Annotators { get; init; } = [];

    /// <summary>In how many places the file breaks the schema.</summary>
    public int SchemaErrors { get; init; }

    /// <summary>Everything that was lost, mended or is to be noted, in reading the file and in bringing it into the study.</summary>
    public IReadOnlyList<RefiFinding> Findings { get; init; } = [];

    /// <summary>How many findings beyond those were counted but not listed.</summary>
    public int FindingsNotListed { get; init; }

    /// <summary>Whether nothing was lost.</summary>
    public bool IsWhole => Findings.All(finding => finding.Treatment != RefiTreatment.Lost);
}
