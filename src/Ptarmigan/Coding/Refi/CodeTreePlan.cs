using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Exchange.RefiQda;

namespace Ptarmigan.Coding.Refi;

/// <summary>Makes three levels of a tree of any depth: theme, sub-theme, code.</summary>
/// <param name="used">The GUIDs of codes that something is coded with.</param>
/// <param name="findings">Told what does not stay as it was.</param>
internal sealed class CodeTreePlan(IReadOnlySet<Guid> used, FindingList findings)
{
    private readonly List<PlannedCode> _planned = [];
    private readonly Dictionary<Guid, Guid> _codedInstead = [];

    /// <summary>The codes, each after the one above it.</summary>
    public IReadOnlyList<PlannedCode> Planned => _planned;

    /// <summary>What is coded with instead of a theme, which nothing can be coded with.</summary>
    public IReadOnlyDictionary<Guid, Guid> CodedInstead => _codedInstead;

    public void Add(IEnumerable<RefiCode> roots)
    {
        foreach (var root in roots) Add(root, LevelOf(root), null);
    }

    /// <summary>The level of what stands at the top: what its description says, if what is below fits; otherwise by how much is below.</summary>
    private static CodeLevel LevelOf(RefiCode root)
    {
        var height = Height(root);
        var said = CodeDescription.Read(root.Description).Level;
        if (said is { } level && height <= CodeLevel.Code - level) return level;
        return height switch
        {
            0 => root.IsCodable ? CodeLevel.Code : CodeLevel.Theme,
            1 => root.Codes.Any(child => CodeDescription.Read(child.Description).Level == CodeLevel.SubTheme) ? CodeLevel.Theme : CodeLevel.SubTheme,
            _ => CodeLevel.Theme,
        };
    }

    private static int Height(RefiCode code) => code.Codes.Count == 0 ? 0 : 1 + code.Codes.Max(Height);

    private void Add(RefiCode code, CodeLevel level, Guid? parent, string? above = null)
    {
        var name = CodeNames.Of(above is null ? code.Name : $"{above}: {code.Name}");
        if (above is null && name != code.Name) findings.Mended("Code/@name", code.Name, null, $"A codebook takes it as `{name}`.");
        var description = CodeDescription.Read(code.Description);
        if (code.Colour is not null) findings.Lost("Code/@color", code.Name, null, "Codes have no colours here.");
        if (description.Level is { } said && said != level) findings.Mended("Code", code.Name, null, $"It was a {said.ToText()}; where it stands now it is a {level.ToText()}.");
        _planned.Add(new PlannedCode(code.Guid, level, parent, name, Fitting(description.Text, code.Name), SignOf(description.Sign, code.Name)));
        if (level == CodeLevel.Theme && used.Contains(code.Guid)) AddGeneral(code, name);

        foreach (var child in code.Codes)
        {
            if (level != CodeLevel.Code)
            {
                Add(child, level + 1, code.Guid);
                continue;
            }

            findings.Mended("Code", child.Name, null, $"It stands below a code; it stands beside it now, as `{name}: {child.Name}`.");
            Add(child, CodeLevel.Code, parent, name);
        }
    }

    private void AddGeneral(RefiCode theme, string name)
    {
        var general = RefiGuids.Version5(theme.Guid, "general");
        findings.Mended("Coding", theme.Name, null, $"Nothing can be coded with a theme; what was is coded with `{name}: general` below it.");
        _codedInstead[theme.Guid] = general;
        _planned.Add(new PlannedCode(general, CodeLevel.SubTheme, theme.Guid, CodeNames.Of($"{name}: general"), new CodeText { Definition = "What was coded with the theme as a whole." }, null));
    }

    private CodeText Fitting(CodeText text, string name)
    {
        return text with { Definition = Cut(text.Definition), WhenToUse = Cut(text.WhenToUse), WhenNotToUse = Cut(text.WhenNotToUse), Examples = Cut(text.Examples) };

        string Cut(string part)
        {
            if (part.Length > CodebookRules.MaxTextLength) findings.Lost("Code/Description", name, null, $"Of {part.Length} characters {CodebookRules.MaxTextLength} are taken.");
            return CodeNames.FitTo(part, CodebookRules.MaxTextLength);
        }
    }

    private string? SignOf(string? sign, string name)
    {
        if (sign is null || CodebookRules.IsSign(sign)) return sign;
        findings.Lost("Code/Description", name, null, $"`{sign}` cannot be a sign.");
        return null;
    }
}
