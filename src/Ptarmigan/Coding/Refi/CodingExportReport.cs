using Ptarmigan.Exchange.RefiQda;

namespace Ptarmigan.Coding.Refi;

/// <summary>What was written to another program's file, and what of the study such a file cannot hold.</summary>
/// <param name="Codes">Themes, sub-themes and codes.</param>
/// <param name="Texts">Issues' texts.</param>
/// <param name="Challenges">Codings.</param>
/// <param name="Memos">Memos, and the reasons of exclusions.</param>
/// <param name="Findings">What was lost, or written otherwise than it is.</param>
public sealed record CodingExportReport(int Codes, int Texts, int Challenges, int Memos, IReadOnlyList<RefiFinding> Findings)
{
    /// <summary>Whether everything went along.</summary>
    public bool IsWhole => Findings.All(finding => finding.Treatment != RefiTreatment.Lost);
}
