namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Reads a codebook (<c>.qdc</c>) from its tree.</summary>
internal static class CodebookReader
{
    public static RefiProject Read(RefiElement root, string name, FindingList findings)
    {
        var registry = new GuidRegistry(findings);
        var containers = root.TakeAll("Codes");
        foreach (var container in containers) GuidSurvey.RegisterCodes(container, registry);
        var sets = root.TakeAll("Sets");
        foreach (var set in sets.SelectMany(container => container.ChildrenOf("Set"))) registry.Register(set, RefiThing.Set);

        var fields = new FieldReader(findings, registry);
        var origin = root.Take("origin");
        var codes = new CodeReader(findings, registry, fields).Read(containers).ToList();
        var project = new RefiProject
        {
            Name = name,
            Origin = origin,
            Codes = CodeNesting.IsOf(origin) ? CodeNesting.Of(codes, findings) : codes,
            Sets = [.. sets.SelectMany(container => container.TakeAll("Set")).Select(set => SetReader.Read(set, registry, fields))],
        };
        foreach (var container in sets) fields.Finish(container, null);
        fields.Finish(root, null);
        return project;
    }
}
