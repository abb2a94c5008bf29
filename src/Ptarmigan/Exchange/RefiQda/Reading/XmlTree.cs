using System.Text;
using System.Xml;
using Ptarmigan.Exchange.RefiQda.Writing;
using Ptarmigan.Text;

namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Reads XML that may be hostile into a tree: no document type, nothing fetched, limits on depth and number of elements.</summary>
internal static class XmlTree
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    // The format has at most twelve on any element.
    private const int MostAttributes = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        // References to control characters occur in exports; they do no harm here and are told of.
        CheckCharacters = false,
        CloseInput = false,
    };

    /// <exception cref="RefiException">The XML is not well-formed, has a document type, or exceeds the limits.</exception>
    public static RefiElement Read(Stream stream, string file, RefiLimits limits, FindingList findings)
    {
        try
        {
            using var reader = XmlReader.Create(stream, Settings);
            return Read(reader, file, limits, findings);
        }
        catch (XmlException failure) when (failure.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new RefiException("The XML has a document type declaration, which is refused: it can make a reader fetch files or fill memory.", At(file, failure.LineNumber), "REFI-QDA has none; ask whoever made the file for another export.", failure);
        }
        catch (XmlException failure)
        {
            throw new RefiException($"The XML is not well-formed: {failure.Message}", At(file, failure.LineNumber), "Export the project again from the program it comes from.", failure);
        }
    }

    private static RefiElement Read(XmlReader reader, string file, RefiLimits limits, FindingList findings)
    {
        var lines = (IXmlLineInfo)reader;
        var open = new Stack<(RefiElement Element, StringBuilder Text)>();
        RefiElement? root = null;
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++count > limits.Elements) throw RefiException.TooMuch($"The XML has more than {Counted.Of(limits.Elements, "element")}.", At(file, lines.LineNumber));
                    if (open.Count >= limits.Depth) throw RefiException.TooMuch($"Elements nest deeper than {limits.Depth}.", At(file, lines.LineNumber));
                    if (reader.AttributeCount > MostAttributes) throw RefiException.TooMuch($"An element has more than {MostAttributes} attributes.", At(file, lines.LineNumber));
                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader, lines.LineNumber, findings);
                    if (open.TryPeek(out var parent)) parent.Element.Add(element);
                    root ??= element;
                    if (!isEmpty) open.Push((element, new StringBuilder()));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (open.TryPeek(out var around)) around.Text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    var (ended, text) = open.Pop();
                    ended.Text = ended.Children.Count > 0 && string.IsNullOrWhiteSpace(text.ToString()) ? "" : text.ToString();
                    TellForbidden(ended.Text, ended.Name, ended.Line, findings);
                    break;
            }
        }

        return root!;
    }

    private static RefiElement Element(XmlReader reader, int line, FindingList findings)
    {
        var element = new RefiElement(reader.LocalName, reader.NamespaceURI, line);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is "http://www.w3.org/2000/xmlns/" or SchemaInstance) continue;
            if (element.Attribute(reader.LocalName) is not null) continue;
            element.Add(reader.LocalName, reader.Value);
            TellForbidden(reader.Value, $"{element.Name}/@{reader.LocalName}", line, findings);
        }

        return element;
    }

    private static void TellForbidden(string text, string what, int line, FindingList findings)
    {
        if (!XmlSafeText.IsSafe(text)) findings.Noted(what, null, line, "It holds characters that XML forbids; they are kept.");
    }

    private static string At(string file, int line) => line > 0 ? $"{file}, line {line}" : file;
}
