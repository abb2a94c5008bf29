using Ptarmigan.Comparison;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Tables;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>Several studies with one taxonomy: do their challenges spread alike?</summary>
/// <param name="Taxonomy">The name of the taxonomy.</param>
/// <param name="Studies">The studies, in the order given.</param>
/// <param name="Groups">Each theme, or each sub-theme, with its share in every study.</param>
/// <param name="Test">Whether study and group are independent; null where it cannot be computed.</param>
/// <param name="Notes">Why something is null, and what a reader must know.</param>
public sealed record StudyComparison(
    string Taxonomy, IReadOnlyList<ComparedStudy> Studies, IReadOnlyList<ComparedGroup> Groups, ChiSquareResult? Test, IReadOnlyList<string> Notes)
{
    private const string NotIndependent =
        "Challenges of one issue, and of one repository, resemble each other more than the test supposes: read small p-values with care.";

    /// <summary>Compares studies.</summary>
    /// <param name="studies">At least two, each with what the analyses need of it.</param>
    /// <param name="bySubTheme">Whether sub-themes are compared rather than themes.</param>
    /// <param name="confidence">The confidence of the intervals, in (0, 1).</param>
    /// <exception cref="ComparisonException">Their taxonomies differ in their codes, fewer than two studies are given, or one holds no challenge.</exception>
    public static StudyComparison Of(IReadOnlyList<AnalysisInput> studies, bool bySubTheme, double confidence)
    {
        ArgumentNullException.ThrowIfNull(studies);
        if (studies.Count < 2) throw new ComparisonException("At least two studies are compared.", null, "Name another study's folder.");
        var taxonomy = studies[0].Taxonomy;
        foreach (var other in studies.Skip(1)) CheckSame(taxonomy, other);

        var counts = studies.Select(study => ChallengeCounts.Of(study.Issues, taxonomy)).ToList();
        var compared = studies.Zip(counts, (study, own) => new ComparedStudy(study.Provenance.Study, own.Challenges, own.Issues, study.Provenance.Annotator, study.Provenance.ObservedUntil)).ToList();
        if (compared.Find(own => own.Challenges == 0) is { } empty) throw new ComparisonException("A study holds no challenge.", empty.Title, "Code its issues first.");

        var groups = counts.Select(own => bySubTheme ? [.. own.Themes.SelectMany(theme => theme.Children)] : own.Themes).ToList();
        List<string> notes = [NotIndependent];
        var met = Enumerable.Range(0, groups[0].Count).Where(at => groups.Any(own => own[at].Challenges > 0)).ToList();
        var unmet = groups[0].Count - met.Count;
        if (unmet > 0) notes.Add($"{unmet} of {groups[0].Count} were met in no study and are left out of the test.");
        var (test, residuals) = TestOf(groups, compared, met, notes);
        return new StudyComparison(taxonomy.Name, compared, [.. groups[0].Select((group, at) => GroupOf(group, at))], test, notes);

        ComparedGroup GroupOf(ChallengeCount group, int at)
        {
            var row = met.IndexOf(at);
            var shares = groups.Select((own, study) => new ComparedShare(
                own[at].Challenges, (double)own[at].Challenges / compared[study].Challenges, WilsonInterval.Of(own[at].Challenges, compared[study].Challenges, confidence),
                row < 0 ? null : residuals?[row][study])).ToList();
            var difference = compared.Count == 2
                ? NewcombeInterval.Of(shares[0].Challenges, compared[0].Challenges, shares[1].Challenges, compared[1].Challenges, confidence)
                : (Interval?)null;
            return new ComparedGroup(group.Code, group.Name, shares, compared.Count == 2 ? shares[0].Share - shares[1].Share : null, difference);
        }
    }

    private static (ChiSquareResult?, IReadOnlyList<IReadOnlyList<double?>>?) TestOf(
        List<IReadOnlyList<ChallengeCount>> groups, List<ComparedStudy> studies, List<int> met, List<string> notes)
    {
        var counts = new long[met.Count, studies.Count];
        for (var row = 0; row < met.Count; row++)
        {
            for (var study = 0; study < studies.Count; study++) counts[row, study] = groups[study][met[row]].Challenges;
        }

        try
        {
            var table = new ContingencyTable(met.Select(at => groups[0][at].Code), studies.Select((study, place) => $"{place + 1} {study.Title}"), counts);
            var test = ChiSquare.Test(table);
            notes.AddRange(test.Warnings);
            return (test, AdjustedResiduals.Of(table));
        }
        catch (AssumptionException broken)
        {
            notes.Add($"test: {broken.Message}");
            return (null, null);
        }
    }

    private static void CheckSame(Taxonomy taxonomy, AnalysisInput other)
    {
        if (CodesOf(other.Taxonomy).SequenceEqual(CodesOf(taxonomy))) return;
        throw new ComparisonException(
            $"The studies' taxonomies differ: {taxonomy.Name} {taxonomy.Version} and {other.Taxonomy.Name} {other.Taxonomy.Version} have other codes.", other.Provenance.Study,
            "Compare studies with one taxonomy, or compare the taxonomies: `ptarmigan compare --with`.");
    }

    private static IEnumerable<string> CodesOf(Taxonomy taxonomy) => taxonomy.Themes.SelectMany(theme => theme.SubThemes.Select(subTheme => subTheme.Code).Prepend(theme.Code));
}
