using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Refi;

/// <summary><c>ptarmigan refi check</c>.</summary>
internal static class RefiCommand
{
    public static Command Create(CommandRunner runner) => new("refi", "Look into projects and codebooks of REFI-QDA, as NVivo, ATLAS.ti, MAXQDA and QualCoder exchange them.") { Check(runner) };

    private static Command Check(CommandRunner runner)
    {
        var file = new Argument<string>("FILE") { Description = "A project (.qdpx) or a codebook (.qdc)." };
        var command = new Command("check", "Say what is in a file of REFI-QDA, where it breaks the schema, and what would be lost or mended in reading it.") { file };
        runner.Run(command, (arguments, _) =>
        {
            var path = runner.FullPath(arguments.GetRequiredValue(file));
            var reading = RefiFile.Read(path);
            var isWhole = Count(reading, RefiTreatment.Lost) == 0;
            return new CommandResult(Json(path, reading), screen => Draw(reading, screen), isWhole ? ExitCode.Done : ExitCode.DoneInPart);
        });
        return command;
    }

    private static object Json(string path, RefiReading reading) => new
    {
        file = path,
        reading.Kind,
        reading.Project.Name,
        reading.Project.Origin,
        counts = RefiCounts.Of(reading.Project),
        reading.LeftOut,
        schema = new { isValid = reading.SchemaErrors.Count == 0, errors = reading.SchemaErrors },
        lost = Count(reading, RefiTreatment.Lost),
        mended = Count(reading, RefiTreatment.Mended),
        noted = Count(reading, RefiTreatment.Noted),
        reading.Findings,
        reading.FindingsNotListed,
    };

    private static int Count(RefiReading reading, RefiTreatment treatment) => reading.Findings.Count(finding => finding.Treatment == treatment);

    private static void Draw(RefiReading reading, Screen screen)
    {
        var kind = reading.Kind == RefiKind.Project ? "Project" : "Codebook";
        screen.Heading($"{kind} `{reading.Project.Name}`{(reading.Project.Origin is { } origin ? $", written by {origin}" : "")}");
        DrawCounts(reading, screen);
        DrawSchema(reading.SchemaErrors, screen);
        FindingsDrawing.Draw(reading.Findings, "reading", screen);
        FindingsDrawing.DrawNotListed(reading.FindingsNotListed, screen);
        if (reading.Findings.Count == 0) screen.Line("Everything in it can be read as it stands.");
    }

    private static void DrawCounts(RefiReading reading, Screen screen)
    {
        var counts = RefiCounts.Of(reading.Project);
        var table = new TextTable().Text("in it").Number("count");
        Row("codes", counts.Codes);
        Row("  of them headings that cannot be coded with", counts.Headings);
        Row("sets", counts.Sets);
        if (reading.Kind == RefiKind.Project)
        {
            Row("users", counts.Users);
            Row("texts", counts.Sources);
            Row("passages", counts.Selections);
            Row("codings of passages", counts.CodingsOfSelections);
            Row("codings of whole texts", counts.CodingsOfSources);
            Row("notes", counts.Notes);
            Row("cases", counts.Cases);
            Row("variables", counts.Variables);
            Row("values of variables", counts.Values);
            Row("links", counts.Links);
            foreach (var (element, count) in reading.LeftOut) Row($"left out: {element}", count);
        }

        table.DrawOn(screen);

        void Row(string what, int count) => table.Row(what, count.ToString("N0", CultureInfo.InvariantCulture));
    }

    private static void DrawSchema(IReadOnlyList<RefiSchemaError> errors, Screen screen)
    {
        if (errors.Count == 0)
        {
            screen.Line("The file is valid by the schema of REFI-QDA 1.0.");
            return;
        }

        screen.Line($"The file breaks the schema of REFI-QDA 1.0 in {Counted.Of(errors.Count, "place")}, which keeps nothing from being read:");
        foreach (var error in errors) screen.Line(string.Create(CultureInfo.InvariantCulture, $"  line {error.Line}: {error.Message}"));
    }
}
