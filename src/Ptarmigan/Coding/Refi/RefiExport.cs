using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Refi;

/// <summary>Writes a study's codebook and codings as files of REFI-QDA, for NVivo, ATLAS.ti, MAXQDA, QualCoder and others.</summary>
internal static class RefiExport
{
    public static CodingExportReport WriteProject(Study study, Stream stream, WhichIssues which, Action<int, int>? progress, CancellationToken cancellation)
    {
        var made = new StudyProject(study);
        var project = made.Whole(which, progress, cancellation);
        var findings = RefiFile.WriteProject(project, stream);
        return new CodingExportReport(project.AllCodes().Count(), project.Sources.Count, made.Challenges, project.Notes.Count, [.. made.Findings.Listed, .. findings]);
    }

    public static CodingExportReport WriteCodebook(Study study, Stream stream)
    {
        var made = new StudyProject(study);
        var project = made.Codebook();
        var findings = RefiFile.WriteCodebook(project, stream);
        return new CodingExportReport(project.AllCodes().Count(), 0, 0, 0, [.. made.Findings.Listed, .. findings]);
    }
}
