namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Goes through a project's tree and registers everything that will be carried.</summary>
internal static class GuidSurvey
{
    public static void Register(RefiElement root, GuidRegistry registry)
    {
        foreach (var user in Items(root, "Users", "User")) registry.Register(user, RefiThing.User);
        foreach (var codes in root.ChildrenOf("CodeBook").Append(root).SelectMany(book => book.ChildrenOf("Codes"))) RegisterCodes(codes, registry);
        foreach (var variable in Items(root, "Variables", "Variable")) registry.Register(variable, RefiThing.Variable);
        foreach (var one in Items(root, "Cases", "Case")) registry.Register(one, RefiThing.Case);
        foreach (var source in Items(root, "Sources", "TextSource")) RegisterText(source, source, RefiThing.Source, registry);
        foreach (var source in Items(root, "Sources", "PDFSource"))
        {
            // Only its text can be carried; a PDF without is left out, and references to it lead nowhere.
            if (source.ChildrenOf("Representation").FirstOrDefault() is not { } text) continue;
            RegisterText(source, text, RefiThing.Source, registry);
            registry.AddOtherName(text.Attribute("guid"), source);
        }

        foreach (var note in Items(root, "Notes", "Note")) RegisterText(note, note, RefiThing.Note, registry);
        foreach (var link in Items(root, "Links", "Link")) registry.Register(link, RefiThing.Link);
        foreach (var set in Items(root, "Sets", "Set")) registry.Register(set, RefiThing.Set);
    }

    public static void RegisterCodes(RefiElement parent, GuidRegistry registry)
    {
        foreach (var code in parent.ChildrenOf("Code"))
        {
            registry.Register(code, RefiThing.Code);
            RegisterCodes(code, registry);
        }
    }

    private static void RegisterText(RefiElement source, RefiElement text, RefiThing thing, GuidRegistry registry)
    {
        registry.Register(source, thing);
        foreach (var holder in source == text ? [source] : (RefiElement[])[source, text])
        {
            foreach (var coding in holder.ChildrenOf("Coding")) registry.Register(coding, RefiThing.Coding);
        }

        foreach (var selection in text.ChildrenOf("PlainTextSelection"))
        {
            registry.Register(selection, RefiThing.Selection);
            foreach (var coding in selection.ChildrenOf("Coding")) registry.Register(coding, RefiThing.Coding);
        }
    }

    private static IEnumerable<RefiElement> Items(RefiElement root, string container, string item) =>
        root.ChildrenOf(container).SelectMany(found => found.ChildrenOf(item));
}
