using System.Globalization;
using Ptarmigan.Cli.Refi;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding.Refi;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Coding;

/// <summary>Prints what went out to another program's file, or came in from one.</summary>
internal static class ExchangeDrawing
{
    public static CommandResult Of(CodingExportReport report, string file) => new(
        new { file, bytes = new FileInfo(file).Length, report.Codes, report.Texts, report.Challenges, report.Memos, report.Findings },
        screen =>
        {
            screen.Line($"Wrote {Counted.Of(report.Codes, "code")}, {Counted.Of(report.Challenges, "coding")} in {Counted.Of(report.Texts, "text")} and {Counted.Of(report.Memos, "note")} to {file}.");
            FindingsDrawing.Draw(report.Findings, "writing", screen);
        },
        // What the format cannot hold is told; the export is done all the same.
        ExitCode.Done);

    public static CommandResult Of(CodingImportReport report, string file, bool isTrial) => new(
        new
        {
            file, isTrial, report.Kind, report.Name, report.Origin, report.SchemaErrors,
            versions = report.Versions.Select(version => new { version.Number, version.Kind, version.Summary }), report.CodesKnown,
            report.SourcesMatched, report.SourcesUnknown, report.ChallengesAdded, report.ChallengesKnown, report.MemosAdded, report.ExclusionsAdded, report.Annotators,
            report.Findings, report.FindingsNotListed,
        },
        screen => Draw(report, isTrial, screen),
        report.IsWhole ? ExitCode.Done : ExitCode.DoneInPart);

    private static void Draw(CodingImportReport report, bool isTrial, Screen screen)
    {
        screen.Heading($"{report.Kind} `{report.Name}`{(report.Origin is { } origin ? $", written by {origin}" : "")}");
        if (isTrial) screen.Line("A trial: nothing of this was recorded.");
        var table = new TextTable().Text("brought in").Number("new").Number("known");
        table.Row("operations on the codebook, and codes it had", Number(report.Versions.Count), Number(report.CodesKnown));
        table.Row("texts that are issues of the study", "", Number(report.SourcesMatched));
        table.Row("challenges", Number(report.ChallengesAdded), Number(report.ChallengesKnown));
        table.Row("memos", Number(report.MemosAdded), "");
        table.Row("issues taken out", Number(report.ExclusionsAdded), "");
        table.DrawOn(screen);
        if (report.Annotators.Count > 0) screen.Line($"Under the names of {string.Join(", ", report.Annotators)}.");
        if (report.SchemaErrors > 0) screen.Line($"The file breaks the schema of REFI-QDA 1.0 in {Counted.Of(report.SchemaErrors, "place")}; `ptarmigan refi check` lists them.");
        foreach (var version in report.Versions) screen.Line($"  version {Number(version.Number)}: {version.Summary}");
        FindingsDrawing.Draw(report.Findings, "reading and bringing in", screen);
        FindingsDrawing.DrawNotListed(report.FindingsNotListed, screen);
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
