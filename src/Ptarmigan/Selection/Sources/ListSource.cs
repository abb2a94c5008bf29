using Ptarmigan.Issues;

namespace Ptarmigan.Selection.Sources;

/// <summary>Reads a list: a repository a line, as <c>owner/name</c> or address; <c>#</c> begins a comment.</summary>
internal static class ListSource
{
    public static SourceReading Read(string file)
    {
        var candidates = new List<(Candidate, IReadOnlyList<CandidateText>)>();
        var problems = new List<SourceProblem>();
        var line = 0;
        foreach (var text in File.ReadLines(file))
        {
            line++;
            var said = text.Split('#')[0].Trim();
            if (said.Length == 0) continue;
            if (RepositoryName.TryParse(said.EndsWith(".git", StringComparison.Ordinal) ? said[..^4] : said, out var name)) candidates.Add((new Candidate { Name = name }, []));
            else problems.Add(new SourceProblem(line, $"`{said}` is no owner/name and no address of a repository."));
        }

        if (candidates.Count == 0) throw new SelectionException("The file names no repository.", file, "Put an owner/name on each line, or give a CSV file ending in .csv.");
        return new SourceReading(
            new SourceReport { Kind = SourceKind.List, Name = Path.GetFileName(file), Sha256 = CandidateSources.HashOf(file), Repositories = candidates.Count, Problems = problems },
            candidates);
    }
}
