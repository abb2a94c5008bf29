using Ptarmigan.Classification;
using Ptarmigan.Statistics;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Tests.Classification;

/// <summary>Labelled reports made of words that tell their answers, with as many that tell nothing.</summary>
internal static class MadeUpReports
{
    private static readonly string[] Noise = ["apple", "river", "stone", "cloud", "paper", "window", "garden", "silver", "morning", "letter"];

    private static readonly (string Type, string[] Cues)[] Types =
    [
        ("bug", ["explodes", "shatters", "collapses"]), ("enhancement", ["craving", "longing", "yearning"]), ("question", ["puzzled", "baffled", "bemused"]),
    ];

    public static List<LabelledText> Make(int count, long seed, params string[] repositories)
    {
        var random = new SeededRandom(seed);
        var reports = new List<LabelledText>();
        for (var i = 0; i < count; i++)
        {
            var (type, cues) = Types[i % Types.Length];
            // One report in ten has another's words: nothing is certain.
            var words = random.Next(10) == 0 ? Types[random.Next(Types.Length)].Cues : cues;
            var text = ReportText.Read($"{Pick(Noise)} {Pick(words)} {Pick(Noise)}", $"{Pick(Noise)} {Pick(Noise)} {Pick(words)} {Pick(Noise)}.");
            var isPtm = type != "question";
            reports.Add(new LabelledText(repositories.Length == 0 ? "owner/name" : repositories[i / Types.Length % repositories.Length], text, isPtm ? "yes" : "no", type, isPtm ? [type == "bug" ? "HR-MEM" : "FN-ADD"] : []));
        }

        return reports;

        string Pick(string[] list) => list[random.Next(list.Length)];
    }
}
