using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Ptarmigan.Exchange;
using Ptarmigan.Replication.Archive;

namespace Ptarmigan.Replication.Results;

/// <summary>Compares the results of a package with those computed anew, number by number and figure by figure.</summary>
/// <param name="version">The version that wrote the package, where it is another than the present one; results name it.</param>
internal sealed class ResultComparison(string? version)
{
    /// <summary>Of one file: a result that is wrong makes others wrong, and the first ones tell it.</summary>
    private const int MostOfOneFile = 50;

    /// <summary>Machines may differ in the last digits of logarithms and the like.</summary>
    private const double Tolerance = 1e-9;

    private readonly List<PackageDifference> _differences = [];

    public IReadOnlyList<PackageDifference> Differences => _differences;

    public int NotListed { get; private set; }

    public long Numbers { get; private set; }

    public int Figures { get; private set; }

    /// <summary>Compares every file below two folders.</summary>
    /// <param name="packaged">The package's.</param>
    /// <param name="computed">What was computed.</param>
    public void Compare(string packaged, string computed)
    {
        var made = PackageArchive.FilesOf(computed);
        var told = PackageArchive.FilesOf(packaged).Where(name => name.StartsWith("results/", StringComparison.Ordinal) || name.StartsWith("coding/", StringComparison.Ordinal)).ToList();
        foreach (var name in told.Except(made)) _differences.Add(new("file", name, null, "The raw parts give no such result."));
        foreach (var name in made)
        {
            if (told.Contains(name)) Compare(name, Path.Combine(packaged, name), Path.Combine(computed, name));
            else _differences.Add(new("file", name, null, "The package lacks this result, which its raw parts give."));
        }
    }

    private void Compare(string name, string packaged, string computed)
    {
        var before = _differences.Count;
        switch (Path.GetExtension(name))
        {
            case ".json":
                CompareJson(name, Read(packaged), Named(Read(computed)));
                break;
            case ".csv":
                CompareCsv(name, packaged, computed);
                break;
            case ".qdpx":
                ComparePackages(name, packaged, computed);
                break;
            case ".svg":
                Figures++;
                if (Read(packaged) != Named(Read(computed))) _differences.Add(new("figure", name, null, "The figure drawn from the raw parts is another."));
                break;
            default:
                if (Read(packaged) != Named(Read(computed))) _differences.Add(new("file", name, null, "The file made from the raw parts is another."));
                break;
        }

        if (_differences.Count - before <= MostOfOneFile) return;
        NotListed += _differences.Count - before - MostOfOneFile;
        _differences.RemoveRange(before + MostOfOneFile, _differences.Count - before - MostOfOneFile);
    }

    private static string Read(string file) => File.ReadAllText(file);

    /// <summary>A computed text as the version that wrote the package would have written it.</summary>
    private string Named(string text) => version is null ? text : text
        .Replace($"Ptarmigan {ProgramVersion.Number}", $"Ptarmigan {version}", StringComparison.Ordinal)
        .Replace($"\"version\": \"{ProgramVersion.Number}\"", $"\"version\": \"{version}\"", StringComparison.Ordinal);

    private void CompareJson(string name, string packaged, string computed)
    {
        try
        {
            using var told = JsonDocument.Parse(packaged);
            using var made = JsonDocument.Parse(computed);
            Compare(name, "", told.RootElement, made.RootElement);
        }
        catch (JsonException)
        {
            _differences.Add(new("file", name, null, "It is no JSON any more."));
        }
    }

    private void Compare(string name, string path, JsonElement told, JsonElement made)
    {
        // The store's schema is the present version's, whatever wrote the package.
        if (version is not null && path.EndsWith(".schemaVersion", StringComparison.Ordinal)) return;
        if (told.ValueKind == JsonValueKind.Object && made.ValueKind == JsonValueKind.Object)
        {
            var mine = made.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value);
            foreach (var pair in told.EnumerateObject())
            {
                if (mine.Remove(pair.Name, out var value)) Compare(name, $"{path}.{pair.Name}", pair.Value, value);
                else _differences.Add(new("number", name, Place($"{path}.{pair.Name}"), "The raw parts give no such value."));
            }

            foreach (var missing in mine.Keys) _differences.Add(new("number", name, Place($"{path}.{missing}"), "The package lacks this value."));
        }
        else if (told.ValueKind == JsonValueKind.Array && made.ValueKind == JsonValueKind.Array)
        {
            var (here, there) = (told.GetArrayLength(), made.GetArrayLength());
            if (here != there) _differences.Add(new("number", name, Place(path), string.Create(CultureInfo.InvariantCulture, $"{here} in the package, {there} from the raw parts.")));
            for (var at = 0; at < Math.Min(here, there); at++) Compare(name, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"), told[at], made[at]);
        }
        else
        {
            Numbers++;
            if (!Same(told, made)) _differences.Add(Number(name, Place(path), told.ToString(), made.ToString()));
        }
    }

    private static string Place(string path) => path.TrimStart('.');

    private static bool Same(JsonElement told, JsonElement made)
    {
        if (told.ValueKind == JsonValueKind.Number && made.ValueKind == JsonValueKind.Number) return Close(told.GetDouble(), made.GetDouble());
        return told.ValueKind == made.ValueKind && told.ToString() == made.ToString();
    }

    private static bool Close(double one, double other) => one.Equals(other) || Math.Abs(one - other) <= Tolerance * Math.Max(Math.Abs(one), Math.Abs(other));

    private void CompareCsv(string name, string packaged, string computed)
    {
        try
        {
            var (told, made) = (CsvRows.Read(packaged).ToList(), CsvRows.Read(computed).ToList());
            if (told.Count != made.Count) _differences.Add(new("number", name, null, string.Create(CultureInfo.InvariantCulture, $"{told.Count} rows in the package, {made.Count} from the raw parts.")));
            foreach (var (here, there) in told.Zip(made))
            {
                for (var at = 0; at < Math.Max(here.Cells.Length, there.Cells.Length); at++)
                {
                    Numbers++;
                    var (one, other) = (here.Cells.ElementAtOrDefault(at) ?? "", Named(there.Cells.ElementAtOrDefault(at) ?? ""));
                    if (one == other || (double.TryParse(one, CultureInfo.InvariantCulture, out var a) && double.TryParse(other, CultureInfo.InvariantCulture, out var b) && Close(a, b))) continue;
                    var column = told[0].Cells.ElementAtOrDefault(at) ?? string.Create(CultureInfo.InvariantCulture, $"{at + 1}");
                    _differences.Add(Number(name, string.Create(CultureInfo.InvariantCulture, $"line {here.Line}, column {column}"), one, other));
                }
            }
        }
        catch (CsvException)
        {
            _differences.Add(new("file", name, null, "It is no CSV any more."));
        }
    }

    /// <summary>Two packages of REFI-QDA by what is in them: how it is packed may differ between machines.</summary>
    private void ComparePackages(string name, string packaged, string computed)
    {
        try
        {
            using var told = ZipFile.OpenRead(packaged);
            using var made = ZipFile.OpenRead(computed);
            if (!told.Entries.Select(entry => entry.FullName).SequenceEqual(made.Entries.Select(entry => entry.FullName))) _differences.Add(new("file", name, null, "It holds other files than the raw parts give."));
            foreach (var entry in made.Entries)
            {
                // Longer than what was computed it cannot be the same, and need not be read to its end.
                if (told.GetEntry(entry.FullName) is { } other && (other.Length > (entry.Length * 2) + 1024 || Content(other, entry.Length * 2 + 1024) != Named(Content(entry, long.MaxValue))))
                    _differences.Add(new("file", name, entry.FullName, "It is another than the raw parts give."));
            }
        }
        catch (InvalidDataException)
        {
            _differences.Add(new("file", name, null, "It is no zip file any more."));
        }
    }

    private static string Content(ZipArchiveEntry entry, long most)
    {
        using var reader = new StreamReader(entry.Open());
        var text = new System.Text.StringBuilder();
        var buffer = new char[1 << 14];
        for (var read = reader.Read(buffer); read > 0 && text.Length <= most; read = reader.Read(buffer)) text.Append(buffer, 0, read);
        return text.ToString();
    }

    private static PackageDifference Number(string name, string place, string told, string made) => new("number", name, place, $"{Shown(told)} in the package, {Shown(made)} from the raw parts.");

    private static string Shown(string value) => value.Length == 0 ? "nothing" : value.Length > 80 ? value[..80] + "…" : value;
}
