using System.CommandLine;
using Ptarmigan.Annotation;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Collection;
using Ptarmigan.Comparison;
using Ptarmigan.Reporting;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Cli.Reporting;

/// <summary><c>ptarmigan demo [DIR]</c>: the main job on the example that ships with the program.</summary>
internal static class DemoCommand
{
    private const string Title = "Challenges in reusing pre-trained models: an example";

    public static Command Create(CommandRunner runner)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Where to make the example study; an earlier example study there is replaced.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "demo",
        };
        var command = new Command("demo", "Make a study from the example that ships with Ptarmigan, analyse it and write its report.") { folder };
        runner.Run(command, (arguments, cancellation) =>
        {
            var example = new ExampleStudy(runner.FullPath(arguments.GetRequiredValue(folder)));
            example.Unpack();
            using var study = Study.Create(example.Folder, new Protocol { Title = Title }, runner.Terminal.Time);
            Fill(study, example, cancellation);
            return WriteReport(study, runner.Terminal, cancellation);
        });
        return command;
    }

    private static void Fill(Study study, ExampleStudy example, CancellationToken cancellation)
    {
        Import.Run(study, example.IssueFiles, null, null, cancellation);
        // The example's annotators were language models; its README says how the labels came about.
        var options = new LabelImportOptions { FurtherKind = AnnotatorKind.LanguageModel };
        LabelFile.Import(study, example.LabelFile, options, TaxonomyCatalog.UsedBy(study), cancellation);
        TaxonomyAdoption.Adopt(study, TaxonomyCatalog.Of(study), "example");
        AnswerAdoption.Adopt(study);
        var (own, mappings) = (StudyCodes.Of(study), new MappingLedger(study));
        foreach (var other in ShippedMappings.Others(own.Source)) mappings.Record(own, TaxonomyCatalog.BuiltIn(other), ShippedMappings.Of(own.Source, other));
    }

    private static CommandResult WriteReport(Study study, Terminal terminal, CancellationToken cancellation)
    {
        var input = AnalysisInput.Read(study);
        var results = WatchedAnalysis.Compute(input, terminal, cancellation);
        var report = StudyReport.Write(input, results, Path.Combine(study.Folder, "report"), cancellation);
        var json = new { study = study.Folder, report = report.Page, pictures = report.WhyNoPictures is null, results };
        return new CommandResult(json, screen =>
        {
            Findings.DrawOn(screen, results);
            if (report.WhyNoPictures is { } reason) screen.Line($"note: no PNG files were written: {reason}");
            screen.Line($"Study: {study.Folder}");
            screen.Line($"Report: {report.Page}");
        });
    }
}
