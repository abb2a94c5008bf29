using System.Globalization;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Coding;

/// <summary>Draws a codebook as a tree with figures.</summary>
internal sealed class CodebookDrawing(Screen screen, Codebook codebook, CodebookCounts counts, bool withKeys, bool withDefinitions)
{
    public void Draw()
    {
        var used = codebook.InUse.ToList();
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"Codebook, version {codebook.Version}"));
        if (used.Count == 0)
        {
            screen.Line("It is empty. `ptarmigan codebook create NAME` makes the first code.");
            return;
        }

        var table = new TextTable().Text("code").Number("challenges").Number("issues").Number("codes");
        if (withDefinitions) table.Text("means");
        foreach (var root in codebook.Roots) Add(table, root, 0);
        table.DrawOn(screen);
        screen.Line($"{Counted.Of(Level(CodeLevel.Theme), "theme")}, {Counted.Of(Level(CodeLevel.SubTheme), "sub-theme")}, {Counted.Of(Level(CodeLevel.Code), "code")}; {Counted.Of(counts.Total.Challenges, "challenge")} in {Counted.Of(counts.Total.Issues, "issue")}.");
        var loose = codebook.Roots.Count(code => code.Level != CodeLevel.Theme);
        if (loose > 0) screen.Line($"Not placed yet: {loose}. `ptarmigan codebook move` places them.");

        int Level(CodeLevel level) => used.Count(code => code.Level == level);
    }

    private void Add(TextTable table, Code code, int depth)
    {
        var own = counts.Of(code.Id);
        var name = new string(' ', 2 * depth) + (withKeys ? $"#{code.Id} " : "") + code.Name + (code.Sign is { } sign ? $" ({sign})" : "") + (depth == 0 && code.Level != CodeLevel.Theme ? $" [{code.Level.ToText()}]" : "");
        List<string> cells = [name, Numerals.Count(own.Challenges), Numerals.Count(own.Issues), code.Level == CodeLevel.Code ? "" : Numerals.Count(own.Codes)];
        if (withDefinitions) cells.Add(code.Text.Definition);
        table.Row(cells);
        foreach (var child in codebook.ChildrenOf(code.Id)) Add(table, child, depth + 1);
    }
}
