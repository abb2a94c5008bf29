namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Finds the text of a source: in the XML or in a file of the package, never anywhere else.</summary>
/// <param name="package">The package; null where the XML stands alone.</param>
/// <param name="findings">Where to tell.</param>
/// <param name="fields">Reads what elements have.</param>
internal sealed class TextFinder(ProjectPackage? package, FindingList findings, FieldReader fields)
{
    private const string Scheme = "internal:";

    /// <summary>The text of a source; an empty one where there is none to be had, which is told.</summary>
    public CountedText Find(RefiElement source, string? subject)
    {
        LeaveOutRichText(source, subject);
        var inline = source.TakeFirst("PlainTextContent") is { } content ? fields.Leaf(content) : null;
        var path = source.Take("plainTextPath");
        var fromFile = string.IsNullOrWhiteSpace(path) ? null : FromFile(path, source, subject, isNeeded: inline is null);
        if (fromFile is not null && inline is not null)
            findings.Mended($"{source.Name}/PlainTextContent", subject, source.Line, "The text stands in a file as well; the file counts.");
        if (fromFile is null && inline is null && string.IsNullOrWhiteSpace(path))
            findings.Lost(source.Name, subject, source.Line, "It has no plain text; the source is kept without one.");
        return fromFile ?? new CountedText(inline ?? "", hasMark: false);
    }

    /// <summary>Takes the paths of a source whose file is not read, so that the file is not told of as belonging to nothing.</summary>
    public void LeaveOut(RefiElement source)
    {
        foreach (var attribute in (string[])["path", "currentPath", "richTextPath", "plainTextPath"])
        {
            if (source.Take(attribute) is { } path && NameIn(path) is { } name) package?.Use(name);
        }
    }

    private void LeaveOutRichText(RefiElement source, string? subject)
    {
        if (source.Take("richTextPath") is not { } path) return;
        findings.Lost($"{source.Name}/@richTextPath", subject, source.Line, "Styled text cannot be carried; its plain text is.");
        if (NameIn(path) is { } name) package?.Use(name);
    }

    private CountedText? FromFile(string path, RefiElement source, string? subject, bool isNeeded)
    {
        var what = $"{source.Name}/@plainTextPath";
        if (NameIn(path) is not { } name)
        {
            findings.Lost(what, subject, source.Line, $"`{path}` lies outside the package and is not followed; {Without(isNeeded)}.");
            return null;
        }

        if ((package?.Text(name) ?? package?.Text(Uri.UnescapeDataString(name))) is not { } bytes)
        {
            findings.Lost(what, subject, source.Line, $"The package has no file `{name}`; {Without(isNeeded)}.");
            return null;
        }

        if (!path.StartsWith(RefiNames.Internal, StringComparison.Ordinal)) findings.Mended(what, subject, source.Line, $"`{path}` is read as {RefiNames.Internal}{name}.");
        var text = DecodedText.Of(bytes);
        if (text.Encoding is not null) findings.Mended(what, subject, source.Line, $"The file is read as {text.Encoding}.");
        return new CountedText(text.Text, text.HasMark);

        static string Without(bool isNeeded) => isNeeded ? "the source is kept without its text" : "the text within the XML is taken";
    }

    /// <summary>The name of a file of the package; null for a path that leads anywhere else.</summary>
    private static string? NameIn(string path)
    {
        var own = path.Trim().Replace('\\', '/');
        if (own.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) own = own[Scheme.Length..].TrimStart('/');
        else if (own.Contains(':', StringComparison.Ordinal) || own.StartsWith('/')) return null;
        if (own.StartsWith(RefiNames.SourcesFolder, StringComparison.OrdinalIgnoreCase)) own = own[RefiNames.SourcesFolder.Length..];
        return own.Length == 0 || own.Split('/').Contains("..") ? null : own;
    }
}
