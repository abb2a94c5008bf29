using Ptarmigan.Cli.Terminals;
using Ptarmigan.Statistics;

namespace Ptarmigan.Cli.Stats;

/// <summary>A group of numbers described, as several <c>stats</c> commands print it.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Description">Its description.</param>
internal sealed record GroupDocument(string Name, Description Description)
{
    /// <summary>Describes groups.</summary>
    public static IReadOnlyList<GroupDocument> Of(IEnumerable<Sample> groups) =>
        [.. groups.Select(group => new GroupDocument(group.Name, Description.Of(group)))];

    /// <summary>What JSON shows of it.</summary>
    public object Json => new
    {
        name = Name,
        n = Description.N,
        mean = Description.Mean,
        median = Description.Median,
        sd = Description.Sd,
        q25 = Description.Q25,
        q75 = Description.Q75,
        min = Description.Min,
        max = Description.Max,
    };

    /// <summary>Why a value of a group is null.</summary>
    public static IEnumerable<string> Notes(IEnumerable<GroupDocument> groups) =>
        groups.SelectMany(group => group.Description.Notes.Select(note => $"{group.Name}: {note}"));

    /// <summary>Draws the groups as a table.</summary>
    public static void Draw(IEnumerable<GroupDocument> groups, Screen screen)
    {
        var table = new TextTable().Text("group").Number("n").Number("mean").Number("median").Number("sd").Number("q25").Number("q75").Number("min").Number("max");
        foreach (var (name, about) in groups)
        {
            table.Row([
                name, Numerals.Count(about.N),
                .. new double?[] { about.Mean, about.Median, about.Sd, about.Q25, about.Q75, about.Min, about.Max }.Select(Numerals.Measure),
            ]);
        }

        table.DrawOn(screen);
    }
}
