using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Annotation;

/// <summary><c>ptarmigan labels import FILE.csv</c>: takes labels and tells row by row what is wrong with the others.</summary>
internal static class LabelsImportCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = new Argument<string>("FILE") { Description = "A CSV file with the columns repository, number and at least one of ptm, challenges, type." };
        var annotator = new Option<string>("--annotator") { Description = "Whose answers the main columns hold. Default: gold.", HelpName = "NAME", DefaultValueFactory = _ => Annotator.Gold };
        var kind = KindOption("--kind", "Who or what that annotator is. Default: adjudication for gold, person for any other.");
        var furtherKind = KindOption("--further-kind", "Who or what the annotators of columns such as ptm_NAME are. Default: person.");
        var strict = new Option<bool>("--strict") { Description = "Take nothing if any row is refused." };
        var command = new Command("import", "Take labels from a CSV file; rows that cannot be taken are told with line and reason.") { file, annotator, kind, furtherKind, strict };

        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var options = new LabelImportOptions
            {
                Annotator = arguments.GetRequiredValue(annotator),
                Kind = ReadKind(arguments.GetValue(kind)),
                FurtherKind = ReadKind(arguments.GetValue(furtherKind)),
                IsStrict = arguments.GetValue(strict),
            };
            var path = runner.FullPath(arguments.GetRequiredValue(file));
            var report = LabelFile.Import(study, path, options, TaxonomyCatalog.UsedBy(study), cancellation);
            var exit = report.Problems.Count == 0 ? ExitCode.Done : options.IsStrict ? ExitCode.Failed : ExitCode.DoneInPart;
            return new CommandResult(report, screen => Draw(screen, report, options.IsStrict), exit);
        });
        return command;
    }

    private static Option<string?> KindOption(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', AnnotatorKinds.Words) };
        option.AcceptOnlyFromAmong([.. AnnotatorKinds.Words]);
        return option;
    }

    private static AnnotatorKind? ReadKind(string? word) => word is null ? null : AnnotatorKinds.Parse(word);

    private static void Draw(Screen screen, LabelImportReport report, bool isStrict)
    {
        if (report.Problems.Count > 0)
        {
            var table = new TextTable().Number("line").Text("issue").Text("problem").Text("reason");
            foreach (var problem in report.Problems)
            {
                table.Row(problem.Line.ToString(CultureInfo.InvariantCulture), problem.Issue, Word(problem.Kind), problem.Reason);
            }

            table.DrawOn(screen);
        }

        if (report.ColumnsLeftOut.Count > 0) screen.Line($"Columns left out: {string.Join(", ", report.ColumnsLeftOut)}.");
        var refused = report.Problems.Select(problem => problem.Line).Distinct().Count();
        if (isStrict && refused > 0)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"Nothing was taken: {refused} of {Counted.Of(report.Rows, "row")} would be refused."));
            return;
        }

        screen.Line(string.Create(CultureInfo.InvariantCulture, $"Took {report.RowsTaken} of {Counted.Of(report.Rows, "row")}; {refused} refused."));
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(report.JudgmentsAdded, "judgment")} added, {report.JudgmentsKnown} known already."));
        screen.Line($"Annotators: {string.Join(", ", report.Annotators.Select(annotator => $"{annotator.Name} ({annotator.Kind.ToStoredText()})"))}.");
    }

    private static string Word(LabelProblemKind kind) => kind switch
    {
        LabelProblemKind.BadReference => "bad reference",
        LabelProblemKind.UnknownIssue => "unknown issue",
        LabelProblemKind.BadAnswer => "bad answer",
        LabelProblemKind.UnknownCode => "unknown code",
        LabelProblemKind.NoAnswer => "no answer",
        LabelProblemKind.Duplicate => "duplicate",
        LabelProblemKind.Conflict => "conflict",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
