using System.Globalization;
using System.Text;
using System.Xml;
using Ptarmigan.Text;

namespace Ptarmigan.Exchange.RefiQda.Writing;

/// <summary>Writes the XML of the format: UTF-8 without a mark, line feeds, and nothing that XML 1.0 forbids.</summary>
internal sealed class RefiXml : IDisposable
{
    private readonly XmlWriter _xml;
    private readonly string _space;
    private readonly FindingList _findings;

    public RefiXml(Stream stream, string space, FindingList findings)
    {
        (_space, _findings) = (space, findings);
        _xml = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            // A carriage return within a description is kept as a reference; as such it would become a line feed in every reader.
            NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false,
        });
    }

    public void Root(string name, string schema, Action write)
    {
        _xml.WriteStartDocument();
        Element(name, () =>
        {
            _xml.WriteAttributeString("xmlns", "xsi", null, "http://www.w3.org/2001/XMLSchema-instance");
            _xml.WriteAttributeString("xsi", "schemaLocation", null, $"{_space} {schema}");
            write();
        });
        _xml.WriteEndDocument();
    }

    public void Element(string name, Action write)
    {
        _xml.WriteStartElement(name, _space);
        write();
        _xml.WriteEndElement();
    }

    /// <summary>Writes an element around a sequence; none around an empty one, which the schemas forbid.</summary>
    public void Container<T>(string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        Element(name, () =>
        {
            foreach (var item in items) write(item);
        });
    }

    /// <summary>Writes an element that refers to another.</summary>
    public void Reference(string name, Guid target, string attribute = "targetGUID") => Element(name, () => Attribute(attribute, target));

    public void References(string name, IEnumerable<Guid> targets)
    {
        foreach (var target in targets) Reference(name, target);
    }

    /// <summary>Writes an element with text, if there is one; an empty text is not none.</summary>
    public void Text(string name, string? text, string subject)
    {
        if (text is not null) Element(name, () => _xml.WriteString(Safe(text, name, subject)));
    }

    public void Attribute(string name, string? value, string subject)
    {
        if (value is not null) _xml.WriteAttributeString(name, Safe(value, $"@{name}", subject));
    }

    public void Attribute(string name, Guid? value)
    {
        if (value is { } guid) _xml.WriteAttributeString(name, RefiNames.Of(guid));
    }

    public void Attribute(string name, int value) => _xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    public void Attribute(string name, bool value) => _xml.WriteAttributeString(name, value ? "true" : "false");

    public void Attribute(string name, DateTimeOffset? value)
    {
        if (value is { } time) _xml.WriteAttributeString(name, RefiTime.Write(time));
    }

    /// <summary>Writes one of a fixed set of words.</summary>
    public void Word(string name, object? value)
    {
        if (value?.ToString() is { } word) _xml.WriteAttributeString(name, word);
    }

    /// <summary>Writes the four stamps; the project's own users have other names than everything else's.</summary>
    public void Stamps(RefiStamps stamps, string creator = "creatingUser", string modifier = "modifyingUser")
    {
        Attribute(creator, stamps.CreatedBy);
        Attribute("creationDateTime", stamps.CreatedAt);
        Attribute(modifier, stamps.ModifiedBy);
        Attribute("modifiedDateTime", stamps.ModifiedAt);
    }

    public void Dispose() => _xml.Dispose();

    private string Safe(string text, string what, string subject)
    {
        var (safe, replaced) = XmlSafeText.Of(text);
        if (replaced > 0) _findings.Mended(what, subject, null, $"{Counted.Of(replaced, "character")} that XML forbids became U+FFFD.");
        return safe;
    }
}
