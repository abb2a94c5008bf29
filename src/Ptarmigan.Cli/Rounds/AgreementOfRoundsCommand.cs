using System.CommandLine;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Reporting.Documents;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Rounds;

/// <summary><c>ptarmigan agreement</c>: how far the annotators of closed rounds agree, and all rounds beside each other.</summary>
internal static class AgreementOfRoundsCommand
{
    public static Command Create(CommandRunner runner)
    {
        var names = new Option<string[]>("--round") { Description = "The round. May be given several times. Default: every closed round.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var beside = new Option<string[]>("--beside") { Description = "An annotator who took no part, such as a model, to compare too. May be given several times.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var csv = new Option<string?>("--csv") { Description = "Write the table of the rounds as CSV.", HelpName = "FILE" };
        var latex = new Option<string?>("--latex") { Description = "Write the table of the rounds as LaTeX.", HelpName = "FILE" };
        var command = new Command("agreement", "Measure how far the annotators of closed rounds agree, with intervals and the working.") { names, beside, csv, latex };
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var catalog = new RoundCatalog(study);
            var wanted = arguments.GetValue(names)!;
            var rounds = wanted.Length > 0 ? wanted.Select(catalog.Find).ToList() : catalog.Read().Where(round => round.State != RoundState.Open).ToList();
            if (rounds.Count == 0) throw new PtarmiganException("No round is closed yet.", study.Folder, "Close one with `ptarmigan round close`.");

            var agreements = Measure(rounds);

            var table = RoundTables.SideBySide(agreements);
            if (arguments.GetValue(csv) is { } csvFile) File.WriteAllText(runner.FullPath(csvFile), table.ToCsv());
            if (arguments.GetValue(latex) is { } latexFile) File.WriteAllText(runner.FullPath(latexFile), table.ToLatex());
            var confidence = study.Protocol.Confidence;
            return new CommandResult(new { rounds = agreements.Select(agreement => Document(agreement, confidence)) }, screen => Draw(screen, agreements, confidence));

            List<RoundAgreement> Measure(List<Round> rounds)
            {
                using var line = new ResamplingLine(runner.Terminal, rounds.Sum(round => AgreementMeasure.ResamplesOf(study, round)), cancellation);
                return [.. rounds.Select(round => AgreementMeasure.Of(study, round, arguments.GetValue(beside)!, line.Count))];
            }
        });
        return command;
    }

    private static AgreementFindings? Findings(RoundAgreement agreement, double confidence) =>
        agreement.Sets is { } sets ? AgreementFindings.Of(sets, ";", confidence)
        : agreement.Report is { } report ? AgreementFindings.Of(report, confidence)
        : null;

    private static object Document(RoundAgreement agreement, double confidence) => new
    {
        round = RoundDocument.Of(agreement.Round),
        beside = agreement.Beside,
        answers = agreement.Answers,
        unsure = agreement.Unsure,
        late = agreement.Late,
        coefficient = agreement.Coefficient,
        meetsAim = agreement.MeetsAim,
        agreement = Findings(agreement, confidence) is { } findings ? AgreementDocument.Of(findings) : null,
        themes = agreement.Themes is { } themes ? AgreementDocument.Of(AgreementFindings.Of(themes, ";", confidence)) : null,
        repositories = agreement.Repositories.Select(own => new { repository = own.Repository, issues = own.Issues, percentAgreement = own.PercentAgreement, alpha = own.Alpha, note = own.Note }),
        notes = agreement.Notes,
    };

    private static void Draw(Screen screen, List<RoundAgreement> agreements, double confidence)
    {
        if (agreements.Count == 1)
        {
            DrawOne(screen, agreements[0], confidence);
            return;
        }

        var table = new TextTable().Text("round").Text("question").Number("issues").Number("agreement").Number("kappa").Number(Numerals.IntervalHeading(confidence)).Number("AC1").Number("alpha").Text("aim");
        foreach (var agreement in agreements)
        {
            var report = agreement.Report;
            table.Row(
                agreement.Round.Name, agreement.Round.Question.Name, Numerals.Count(report?.PercentAgreement.Items ?? 0), Numerals.Percent(report?.PercentAgreement.Value),
                Numerals.Coefficient(report?.CohenKappa?.Value), Numerals.Ends(report?.CohenKappa?.ShownInterval, Numerals.Coefficient), Numerals.Coefficient(report?.GwetAc1.Value),
                Numerals.Coefficient((agreement.Sets?.MasiAlpha ?? report?.KrippendorffAlpha)?.Value), Aim(agreement));
        }

        table.DrawOn(screen);
        foreach (var agreement in agreements)
        {
            foreach (var note in agreement.Notes) screen.Line($"Note on {agreement.Round.Name}: {note}");
        }
    }

    private static void DrawOne(Screen screen, RoundAgreement agreement, double confidence)
    {
        var title = $"{agreement.Round.Question.Title} in the round {agreement.Round.Name}";
        if (Findings(agreement, confidence) is { } findings) AgreementDrawing.Draw(findings, title, screen);
        else screen.Heading(title);
        if (agreement.Themes is { } themes) AgreementDrawing.Draw(AgreementFindings.Of(themes, ";", confidence), "By theme", screen);
        var table = new TextTable().Text("repository").Number("issues").Number("agreement").Number("alpha").Text("why not");
        foreach (var own in agreement.Repositories) table.Row(own.Repository.ToString(), Numerals.Count(own.Issues), Numerals.Percent(own.PercentAgreement), Numerals.Coefficient(own.Alpha), own.Note ?? "");
        if (agreement.Repositories.Count > 0) table.DrawOn(screen);
        screen.Line($"{Counted.Of(agreement.Answers, "answer")}, {Numerals.Count(agreement.Unsure)} unsure, {Numerals.Count(agreement.Late)} late and left out.{(agreement.Round.Aim is null ? "" : $" Aim: {Aim(agreement)}.")}");
        // The drawing of the statistics has told their notes.
        foreach (var note in agreement.Notes.Except(agreement.Report?.Notes ?? [])) screen.Line($"Note: {note}");
    }

    private static string Aim(RoundAgreement agreement) => agreement.Round.Aim is not { } aim ? ""
        : $"{Numerals.Coefficient(aim)} {agreement.MeetsAim switch { true => "met", false => "not met", null => "undefined" }}";
}
