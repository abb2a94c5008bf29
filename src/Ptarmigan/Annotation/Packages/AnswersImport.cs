using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Annotation.Packages;

/// <summary>Brings the answers of a package to the round they are of.</summary>
internal sealed class AnswersImport(Study study, PackageDocument package, string file)
{
    public PackageReport Run(string by)
    {
        var round = new RoundCatalog(study).Read().FirstOrDefault(round => round.PackageKey is null && PackagedRound.KeyOf(study, round) == package.RoundKey)
            ?? throw new AnnotationException($"This study has no such round `{package.RoundName}`.", file, "Bring the answers into the study that the package came from.");
        if (round.State != RoundState.Open) throw new AnnotationException($"The round `{round.Name}` is closed: its answers are frozen.", file, "Unlock it first with `ptarmigan round unlock`; the answers then count as late.");

        var entries = new EntryImport(study, round, package, file);
        entries.Run();
        RoundActs.Record(study, round.Id, RoundActKind.Imported, by, $"{package.Annotator}: {Counted.Of(entries.Added, "act")}, {Counted.Of(entries.Conflicts.Count, "conflict")}");
        return new PackageReport(package.Kind, round.Name, package.Annotator, package.Issues.Count, entries.Added, entries.Known, entries.Conflicts);
    }
}
