using System.Globalization;
using Ptarmigan.Text;

namespace Ptarmigan.Selection.Criteria;

/// <summary>Whether a repository reuses a model that is downloaded often enough.</summary>
internal static class DownloadsCriterion
{
    public static Criterion? Of(long? moreThan, IReadOnlyList<Candidate> candidates)
    {
        if (moreThan is not { } least) return null;
        const string name = "downloads";
        const string title = "Downloads of a reused model";
        if (!candidates.Any(candidate => candidate.Models.Count > 0 || candidate.Downloads is not null))
            return new Criterion(name, title, null, _ => Verdict.Kept) { Notes = ["not asked: no source speaks of models or downloads"] };

        // A model list without counts, as a CSV file may hold, says that a model is reused and not how popular it is.
        if (!candidates.Any(candidate => candidate.Downloads is not null || candidate.Models.Any(model => model.Downloads is not null)))
            return new Criterion(name, title, null, _ => Verdict.Kept) { Notes = ["not asked: the download count of no model is known"] };

        var unknown = candidates.SelectMany(candidate => candidate.Models).DistinctBy(model => (model.Name, model.Hub)).Count(model => model.Downloads is null);
        return new Criterion(name, title, Text($"more than {least:N0}"), candidate => Judge(candidate, least))
        {
            Notes = unknown == 0 ? [] : [Text($"{Counted.Of(unknown, "reused model has no download count and does", "reused models have no download count and do")} not count as downloaded more than {least:N0} times")],
            // From here on only the models that pass are those the repository is studied for.
            Prepare = coming => [.. coming.Select(candidate => candidate with { Models = Passing(candidate, least) is { Count: > 0 } passing ? passing : candidate.Models })],
        };
    }

    private static Verdict Judge(Candidate candidate, long least)
    {
        if (candidate.Downloads > least || candidate.Models.Any(model => model.Downloads > least)) return Verdict.Kept;
        if (candidate.Models.Count == 0 && candidate.Downloads is null) return Verdict.Out("no reused model is known");
        var most = candidate.Models.Select(model => model.Downloads).Append(candidate.Downloads).Max();
        return most is null ? Verdict.Out("its models have no download count") : Verdict.Out("no model with so many downloads", Text($"at most {most:N0}"));
    }

    private static List<CandidateModel> Passing(Candidate candidate, long least) => [.. candidate.Models.Where(model => model.Downloads > least)];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
