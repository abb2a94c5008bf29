using System.Globalization;
using System.Text;
using System.Xml;

namespace Ptarmigan.Reporting.Html;

/// <summary>Writes HTML that is XML too: every element closed, every text escaped.</summary>
internal sealed class HtmlWriter : IDisposable
{
    private static readonly HashSet<string> WithoutContent = ["meta", "br", "hr", "img"];

    private readonly StringBuilder _text = new("<!DOCTYPE html>\n");
    private readonly Stack<string> _open = new();
    private readonly XmlWriter _xml;
    private int _tables;
    private int _figures;

    public HtmlWriter() => _xml = XmlWriter.Create(_text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true });

    public string NextTable() => (++_tables).ToString(CultureInfo.InvariantCulture);

    public string NextFigure() => (++_figures).ToString(CultureInfo.InvariantCulture);

    public void Start(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _open.Push(element);
        _xml.WriteStartElement(element);
        foreach (var (name, value) in attributes) _xml.WriteAttributeString(name, CleanText.Of(value));
    }

    public void End()
    {
        // HTML reads a self-closed div as an opened one.
        if (WithoutContent.Contains(_open.Pop())) _xml.WriteEndElement();
        else _xml.WriteFullEndElement();
    }

    public void Element(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, attributes);
        Text(text);
        End();
    }

    public void Text(string text) => _xml.WriteString(CleanText.Of(text));

    /// <summary>Writes markup of our own making as it is.</summary>
    public void Raw(string markup) => _xml.WriteRaw("\n" + markup);

    public void Note(string text)
    {
        if (!string.IsNullOrWhiteSpace(text)) Element("p", text, ("class", "note"));
    }

    /// <summary>Links to the files that hold the same thing.</summary>
    public void Files(IReadOnlyList<ReportFile> files)
    {
        if (files.Count == 0) return;
        Start("p", ("class", "note"));
        Text("Also as ");
        for (var place = 0; place < files.Count; place++)
        {
            if (place > 0) Text(", ");
            Element("a", files[place].Label, ("href", files[place].Path));
        }

        Text(".");
        End();
    }

    public string Finish()
    {
        _xml.Flush();
        return _text.Append('\n').ToString();
    }

    /// <summary>What was written, without the declaration of a document.</summary>
    public string FinishFragment()
    {
        var page = Finish();
        return page[page.IndexOf('\n', StringComparison.Ordinal)..];
    }

    public void Dispose() => _xml.Dispose();
}
