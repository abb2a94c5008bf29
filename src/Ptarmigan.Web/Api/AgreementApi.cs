using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Reporting.Documents;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Agreement;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Api;

/// <summary><c>/api/agreement</c>: how far the annotators of closed rounds agree.</summary>
internal static class AgreementApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var agreement = api.MapGroup("/agreement").WithTags("Agreement").AddEndpointFilter<RuleBroken>();
        agreement.MapGet("", async (StudyDoor door) => TypedResults.Ok((await door.Ask(RoundAgreements.Closed)).Select(Shown.Of).ToArray()))
            .WithName("ListAgreement").WithSummary("Agreement in every closed round.");
        agreement.MapGet("/{id:long}", async (long id, StudyDoor door) =>
        {
            var found = await door.Ask(study => new RoundCatalog(study).TryFind(id) is { } round ? AgreementMeasure.Of(study, round) : null);
            return found is null ? ApiProblems.NotFound("There is no such round.") : Results.Ok(Shown.Of(found));
        }).WithName("GetAgreement").WithSummary("Agreement in a closed round, with the table behind kappa; an open round is a conflict.")
            .Produces<Shown>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        agreement.MapGet("/table.csv", async (StudyDoor door) => Results.Text(RoundTables.SideBySide(await door.Ask(RoundAgreements.Closed)).ToCsv(), "text/csv"))
            .WithName("AgreementAsCsv").WithSummary("All closed rounds beside each other, as CSV.");
        agreement.MapGet("/table.tex", async (StudyDoor door) => Results.Text(RoundTables.SideBySide(await door.Ask(RoundAgreements.Closed)).ToLatex(), "application/x-tex"))
            .WithName("AgreementAsLatex").WithSummary("All closed rounds beside each other, as LaTeX.");
    }

    internal sealed record Coefficient(double? Value, double? Low, double? High, string? Note)
    {
        public static Coefficient Of(double? value, Interval? interval, string? note) => new(value, interval?.Low, interval?.High, note);
    }

    internal sealed record OfRepository(string Repository, int Issues, double? PercentAgreement, double? Alpha, string? Note);

    internal sealed record Pair(string First, string Second, int Issues);

    internal sealed record Shown(
        ShownRound Round, int Answers, int Unsure, int Late, double? Value, bool? MeetsAim, int Compared, double? PercentAgreement, Coefficient? CohenKappa, IReadOnlyList<Pair> KappaTable,
        Coefficient? GwetAc1, Coefficient? Alpha, Coefficient? AlphaByTheme, IReadOnlyList<LabelAgreement> PerAnswer, IReadOnlyList<OfRepository> Repositories, IReadOnlyList<string> Notes)
    {
        public static Shown Of(RoundAgreement agreement)
        {
            var report = agreement.Report;
            var alpha = agreement.Sets?.MasiAlpha ?? report?.KrippendorffAlpha;
            var table = report?.CohenKappa?.Table;
            return new Shown(
                ShownRound.Of(agreement.Round), agreement.Answers, agreement.Unsure, agreement.Late, agreement.Coefficient, agreement.MeetsAim,
                report?.PercentAgreement.Items ?? 0, report?.PercentAgreement.Value,
                report?.CohenKappa is { } kappa ? Coefficient.Of(kappa.Value, kappa.Interval, kappa.Note) : null,
                table is null ? [] : [.. table.Cells.Select(cell => new Pair(table.Labels[cell.First], table.Labels[cell.Second], cell.Items))],
                report is null ? null : Coefficient.Of(report.GwetAc1.Value, report.GwetAc1.Interval, report.GwetAc1.Note),
                alpha is null ? null : Coefficient.Of(alpha.Value, alpha.Interval, alpha.Note),
                agreement.Themes is { } themes ? Coefficient.Of(themes.MasiAlpha.Value, themes.MasiAlpha.Interval, themes.MasiAlpha.Note) : null,
                agreement.Sets?.PerLabel ?? report?.PerLabel ?? [],
                [.. agreement.Repositories.Select(own => new OfRepository(own.Repository.ToString(), own.Issues, own.PercentAgreement, own.Alpha, own.Note))], agreement.Notes);
        }
    }
}
