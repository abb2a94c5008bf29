using System.Globalization;
using System.Text;
using System.Text.Json;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Replication.Archive;
using Ptarmigan.Replication.Description;
using Ptarmigan.Replication.People;
using Ptarmigan.Replication.Results;
using Ptarmigan.Replication.Tables;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Replication;

/// <summary>A study as one file for others: everything from which its numbers follow, and the numbers.</summary>
/// <remarks>
/// Results are computed from a study that is made of the package's own raw parts, so that what is in the package follows from it
/// by construction; verifying does the same again elsewhere.
/// </remarks>
public static class ReplicationPackage
{
    private const int MostDifferences = 1_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the package of a study; the file is whole or not there. The same study gives the same bytes.</summary>
    /// <param name="study">The study. What was said in rounds and batches that are open does not go along.</param>
    /// <param name="file">Where to.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work; no file is then left.</param>
    /// <exception cref="ExportException">There is a file already, or the place cannot be written.</exception>
    /// <exception cref="TaxonomyException">The study's taxonomy cannot be read.</exception>
    public static PackageReport Write(Study study, string file, PackageOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        AtomicFile.CheckPlace(file, options.Overwrite);
        using var place = new TemporaryPlace();
        var people = PeopleNames.Of(study, options.KeepNames);
        var view = new CellView(people, Pseudonyms.Of(study), new SharedTexts(study, options.Texts), options.Blanked);
        var rows = WriteTables(study, place, view, options, cancellation);
        WriteProtocol(study, place, people);
        var facts = FactsOf(study, options, [.. OpenWork(study)]);
        facts = WriteResults(study, facts, place, options, cancellation);
        Describe(facts, rows, place);
        PackageArchive.Pack(place.Folder, file, options.Overwrite, cancellation);
        return new PackageReport(file, new FileInfo(file).Length, PackageArchive.FilesOf(place.Folder).Count, rows) { PeopleRenamed = people.Replaced, Found = view.Found, Notes = facts.Notes };
    }

    /// <summary>Computes everything in a package anew from its raw parts alone, and says what differs.</summary>
    /// <param name="file">The package.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">How much it may ask for; null for the defaults.</param>
    /// <param name="progress">Told what is being done; null for nobody.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ReplicationException">The file is no package, asks for more than the limits, or its raw parts cannot be read.</exception>
    public static VerificationReport Verify(string file, TimeProvider time, PackageLimits? limits, Action<string>? progress, CancellationToken cancellation)
    {
        using var place = new TemporaryPlace();
        var parts = place.File("parts");
        var facts = Unpack(file, parts, limits, cancellation);
        var differences = Checksums.Compare(parts).Select(pair => new PackageDifference("checksum", pair.File, null, pair.What)).ToList();
        using var study = StudyRestore.Create(parts, facts, place.File("study"), time, progress, cancellation);
        differences.AddRange(RawChecks.Of(study));
        var computed = place.File("computed");
        Directory.CreateDirectory(computed);
        var derived = new DerivedParts(study, computed, progress, cancellation);
        derived.Write(facts.Texts != TextSharing.None);
        var comparison = new ResultComparison(facts.Version == ProgramVersion.Number ? null : facts.Version);
        comparison.Compare(parts, computed);
        differences.AddRange(comparison.Differences);
        var rows = PackagedTables.All.Sum(table => study.Database.Connection.Scalar<long>($"SELECT COUNT(*) FROM {table.Name}"));
        return new VerificationReport(facts.Title, facts.Version, rows, comparison.Numbers, comparison.Figures, [.. differences.Take(MostDifferences)], [.. Notes(facts, derived)])
        {
            DifferencesNotListed = comparison.NotListed + Math.Max(0, differences.Count - MostDifferences),
        };
    }

    /// <summary>Makes a study of a package.</summary>
    /// <param name="file">The package.</param>
    /// <param name="folder">Where the study is to be; it may hold other files, but no study.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">How much it may ask for; null for the defaults.</param>
    /// <param name="progress">Told what is being done; null for nobody.</param>
    /// <param name="cancellation">Stops the work; no study is then left.</param>
    /// <returns>How many issues the study holds, and what is to be noted.</returns>
    /// <exception cref="ReplicationException">The file is no package, asks for more than the limits, or its raw parts cannot be read.</exception>
    /// <exception cref="StudyException">The folder holds a study already or cannot be written.</exception>
    public static (int Issues, IReadOnlyList<string> Notes) Open(string file, string folder, TimeProvider time, PackageLimits? limits, Action<string>? progress, CancellationToken cancellation)
    {
        if (File.Exists(Path.Combine(folder, Study.ProtocolFileName)) || File.Exists(Path.Combine(folder, Study.DatabaseFileName)))
            throw new StudyException("There is a study in this folder already.", folder, "Choose another folder.");
        using var place = new TemporaryPlace();
        var parts = place.File("parts");
        var facts = Unpack(file, parts, limits, cancellation);
        int issues;
        // Made elsewhere first: a folder holds a whole study or none.
        using (var study = StudyRestore.Create(parts, facts, place.File("study"), time, progress, cancellation)) issues = new IssueCatalog(study.Database).Count(IssueFilter.All);
        Move(place.File("study"), folder);
        return (issues, facts.Notes);
    }

    private static void Move(string from, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            // The protocol comes last: by it a folder is known as a study.
            foreach (var name in PackageArchive.FilesOf(from).OrderBy(name => name == Study.ProtocolFileName)) File.Move(Path.Combine(from, name), Path.Combine(folder, name));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"The study cannot be made: {failure.Message}", folder, "Choose a folder you may write to.", failure);
        }
    }

    private static SortedDictionary<string, int> WriteTables(Study study, TemporaryPlace place, CellView view, PackageOptions options, CancellationToken cancellation)
    {
        var rows = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using var transaction = study.Database.Connection.BeginTransaction();
        var writer = new TableWriter(study.Database.Connection, view);
        foreach (var table in PackagedTables.All)
        {
            options.Progress?.Invoke(table.Name);
            using var stream = File.Create(place.File(table.File));
            rows[table.Name] = writer.Write(table, stream, cancellation);
        }

        return rows;
    }

    private static void WriteProtocol(Study study, TemporaryPlace place, PeopleNames people)
    {
        var protocol = study.Protocol with { Annotator = people.Of(study.Protocol.Annotator) };
        if (Path.GetExtension(protocol.Taxonomy) is ".yaml" or ".yml")
        {
            File.Copy(Path.GetFullPath(protocol.Taxonomy, study.Folder), place.File(StudyRestore.TaxonomyFile));
            protocol = protocol with { Taxonomy = Path.GetFileName(StudyRestore.TaxonomyFile) };
        }

        File.WriteAllText(place.File(StudyRestore.ProtocolFile), ProtocolFile.Write(protocol), Utf8);
    }

    private static IEnumerable<string> OpenWork(Study study)
    {
        var rounds = study.Database.Connection.Scalar<int>("SELECT COUNT(*) FROM round WHERE state = 'open'");
        var batches = study.Database.Connection.Scalar<int>("SELECT COUNT(*) FROM coding_batch WHERE state = 'open'");
        if (rounds > 0) yield return $"{Text.Counted.Of(rounds, "round is", "rounds are")} still open, and not in the package.";
        if (batches > 0) yield return $"{Text.Counted.Of(batches, "batch is", "batches are")} still open, and not in the package; nor is what was coded in it, if it is blind.";
    }

    private static PackageFacts FactsOf(Study study, PackageOptions options, IReadOnlyList<string> notes) => new(
        PackageFacts.CurrentFormat, study.Protocol.Title, ProgramVersion.Number, options.Texts, options.Date ?? Newest(study),
        Convert.ToHexStringLower(StudySecret.Of(study, "guids")), options.Licence, options.Authors, notes);

    /// <summary>The day of the newest record: the same study has the same, whenever it is packed.</summary>
    private static DateOnly Newest(Study study)
    {
        var newest = PackagedTables.All
            .SelectMany(table => table.Columns.Where(column => column.Kind == ColumnKind.Time).Select(column => $"SELECT MAX({column.Name}) AS at FROM {table.Name}"))
            .Select(sql => study.Database.Connection.Scalar<string>(sql)).OfType<string>().Select(StoredTime.Parse).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        return DateOnly.FromDateTime(newest.UtcDateTime);
    }

    private static PackageFacts WriteResults(Study study, PackageFacts facts, TemporaryPlace place, PackageOptions options, CancellationToken cancellation)
    {
        using var elsewhere = new TemporaryPlace();
        using var restored = StudyRestore.Create(place.Folder, facts, elsewhere.File("study"), study.Time, null, cancellation);
        var derived = new DerivedParts(restored, place.Folder, options.Progress, cancellation);
        derived.Write(facts.Texts != TextSharing.None);
        return facts with { Notes = [.. facts.Notes, .. derived.Notes] };
    }

    private static void Describe(PackageFacts facts, IReadOnlyDictionary<string, int> rows, TemporaryPlace place)
    {
        File.WriteAllText(place.File(PackageFacts.FileName), JsonText.Write(facts) + "\n", Utf8);
        File.WriteAllText(place.File("README.md"), PackageReadme.Of(facts, rows), Utf8);
        File.WriteAllText(place.File("CITATION.cff"), CitationFile.Of(facts), Utf8);
        File.WriteAllText(
            place.File("LICENSE.txt"),
            $"SPDX-License-Identifier: {facts.Licence}\n\nThe terms are at https://spdx.org/licenses/{facts.Licence}. They are for what the authors of this package made: labels, codebook, results and figures.\nTexts of issues and comments remain their authors'.\n",
            Utf8);
        DataDictionary.Write(place.Folder);
        File.WriteAllText(place.File(CrateMetadata.FileName), CrateMetadata.Of(facts, place.Folder).ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n", Utf8);
        Checksums.Write(place.Folder);
    }

    private static PackageFacts Unpack(string file, string folder, PackageLimits? limits, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        PackageArchive.Unpack(file, folder, limits ?? new PackageLimits(), cancellation);
        var path = Path.Combine(folder, PackageFacts.FileName);
        if (!File.Exists(path)) throw new ReplicationException($"This is no replication package of Ptarmigan: there is no {PackageFacts.FileName} in it.", file, "Name a file that `ptarmigan package` wrote.");
        try
        {
            var facts = JsonText.Read<PackageFacts>(File.ReadAllText(path));
            if (facts is { Format: PackageFacts.CurrentFormat, Title: not null, Version: not null, GuidKey: not null, Notes: not null }) return facts;
            throw new ReplicationException(string.Create(CultureInfo.InvariantCulture, $"The package is of the format `{facts?.Format}`; this version of Ptarmigan reads {PackageFacts.CurrentFormat}."), file, "Use the version that wrote it.");
        }
        catch (JsonException failure)
        {
            throw new ReplicationException($"{PackageFacts.FileName} is no JSON any more.", file, "Get the package again.", failure);
        }
    }

    private static IEnumerable<string> Notes(PackageFacts facts, DerivedParts derived)
    {
        if (facts.Version != ProgramVersion.Number) yield return $"The package was written by Ptarmigan {facts.Version}; this is {ProgramVersion.Number}.";
        foreach (var note in facts.Notes.Union(derived.Notes)) yield return note;
    }
}
