using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Exchange.RefiQda.Writing;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Coding.Refi;

/// <summary>Brings a project that was read into a study: codes become operations on the codebook, codings of texts that the study holds become challenges.</summary>
internal static class RefiImport
{
    /// <summary>Brings a project in, within the caller's transaction.</summary>
    /// <param name="study">The study.</param>
    /// <param name="reading">The project.</param>
    /// <param name="own">The GUIDs of codes that are the file's own and not made for it; null where all are.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static CodingImportReport Import(Study study, RefiReading reading, IReadOnlySet<Guid>? own, string file, CodingImportOptions options, CancellationToken cancellation)
    {
        var (project, findings, guids) = (reading.Project, new FindingList(), new StudyGuids(study));
        var codes = Codes(study, project, own, file, guids, options, findings);
        var report = new CodingImportReport(reading.Kind, project.Name, project.Origin)
        {
            Versions = codes.Versions,
            CodesKnown = codes.Known,
            SchemaErrors = reading.SchemaErrors.Count,
        };
        if (!options.CodebookOnly && reading.Kind == RefiKind.Project)
        {
            var coding = new CodingImport(study, guids, codes, project, options, findings);
            foreach (var code in project.AllCodes()) coding.BringNotes(code);
            var unknown = Sources(study, project, coding, options, findings, cancellation);
            ReportRest(project, coding, findings);
            report = report with
            {
                SourcesMatched = project.Sources.Count - unknown.Count,
                SourcesUnknown = unknown,
                ChallengesAdded = coding.Added,
                ChallengesKnown = coding.Known,
                MemosAdded = coding.MemosAdded,
                ExclusionsAdded = coding.ExclusionsAdded,
                Annotators = [.. coding.Annotators.Order(StringComparer.Ordinal)],
            };
        }

        return report with { Findings = [.. reading.Findings, .. findings.Listed], FindingsNotListed = reading.FindingsNotListed + findings.NotListed };
    }

    private static CodebookImport Codes(Study study, RefiProject project, IReadOnlySet<Guid>? own, string file, StudyGuids guids, CodingImportOptions options, FindingList findings)
    {
        var used = project.Sources.SelectMany(source => source.Codings.Concat(source.Selections.SelectMany(selection => selection.Codings))).Select(coding => coding.Code).ToHashSet();
        var plan = new CodeTreePlan(used, findings);
        plan.Add(project.Codes);
        var codes = new CodebookImport(study, guids, own, options.By, $"Imported from {CodeNames.FitTo(file, 200)}{(project.Origin is { Length: > 0 } origin ? $", written by {CodeNames.FitTo(origin, 200)}" : "")}.", findings);
        codes.Do(plan);
        foreach (var set in project.Sets.Where(set => set.CodeRefs.Count > 0)) findings.Lost("Set", set.Name, null, $"A set of {Counted.Of(set.CodeRefs.Count, "code")}; codes stand in a tree here, in no sets.");
        return codes;
    }

    private static List<string> Sources(Study study, RefiProject project, CodingImport coding, CodingImportOptions options, FindingList findings, CancellationToken cancellation)
    {
        var matcher = new SourceMatcher(study);
        var unknown = new List<string>();
        foreach (var (index, source) in project.Sources.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            options.Progress?.Invoke(index, project.Sources.Count);
            var text = PlainText.Of(source.Text);
            var (match, why) = matcher.Match(source.Name, text);
            if (match is not null)
            {
                coding.Bring(source, text, match);
                continue;
            }

            var codings = source.Codings.Count + source.Selections.Sum(selection => selection.Codings.Count);
            var name = source.Name ?? RefiNames.Of(source.Guid);
            unknown.Add(name);
            findings.Lost("TextSource", name, null, $"{why} {Counted.Of(source.Selections.Count, "passage")} and {Counted.Of(codings, "coding")} are left out; collect or import the issue, and import the file again.");
        }

        return unknown;
    }

    private static void ReportRest(RefiProject project, CodingImport coding, FindingList findings)
    {
        foreach (var note in coding.NotesLeft) findings.Lost("Note", note.Name ?? RefiNames.Of(note.Guid), null, "It belongs to nothing that was brought in.");
        if (project.NoteRefs.Count > 0) findings.Lost("Project/NoteRef", null, null, $"{Counted.Of(project.NoteRefs.Count, "note")} on the project as a whole.");
        foreach (var link in project.Links) findings.Lost("Link", link.Name ?? RefiNames.Of(link.Guid), null, "Links have no place in a study.");
        foreach (var set in project.Sets.Where(set => set.SourceRefs.Count + set.NoteRefs.Count > 0))
            findings.Lost("Set", set.Name, null, $"A set of {Counted.Of(set.SourceRefs.Count, "text")} and {Counted.Of(set.NoteRefs.Count, "note")}; batches are opened here, not imported.");
        var sources = project.Sources.Select(source => source.Guid).ToHashSet();
        foreach (var one in project.Cases)
        {
            // A repository as a case says what the issues' names say.
            var isRepository = Issues.RepositoryName.TryParse(one.Name, out _) && one.CodeRefs.Count + one.SelectionRefs.Count + one.Values.Count == 0 && one.SourceRefs.All(sources.Contains);
            if (!isRepository) findings.Lost("Case", one.Name ?? RefiNames.Of(one.Guid), null, "Cases have no place in a study.");
        }

        var values = project.Sources.SelectMany(source => source.Values).Concat(project.Cases.SelectMany(one => one.Values)).CountBy(value => value.Variable).ToDictionary();
        foreach (var variable in project.Variables.Where(variable => !IssueFacts.Names.Contains(variable.Name)))
            findings.Lost("Variable", variable.Name, null, $"With {Counted.Of(values.GetValueOrDefault(variable.Guid), "value")}; a study keeps no other facts of issues than the tracker's.");
    }
}
