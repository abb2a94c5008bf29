using System.Xml;
using System.Xml.Schema;

namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Holds a tree against the schemas of REFI-QDA 1.0, which come along with the program.</summary>
/// <remarks>The tree is walked as if it had the schema's namespace, so that a file with a mistyped one still gets a useful verdict.</remarks>
internal sealed class SchemaCheck : IXmlLineInfo
{
    private const int Most = 1000;

    private static readonly Lazy<XmlSchemaSet> Schemas = new(Load);

    private readonly List<RefiSchemaError> _errors = [];
    private readonly string _space;
    private readonly XmlSchemaValidator _validator;
    private int _line;

    private SchemaCheck(string space)
    {
        _space = space;
        var names = new NameTable();
        _validator = new XmlSchemaValidator(names, Schemas.Value, new XmlNamespaceManager(names), XmlSchemaValidationFlags.None) { LineInfoProvider = this, XmlResolver = null };
        _validator.ValidationEventHandler += (_, told) =>
        {
            if (_errors.Count < Most) _errors.Add(new RefiSchemaError(_line, told.Message));
        };
    }

    int IXmlLineInfo.LineNumber => _line;

    int IXmlLineInfo.LinePosition => 0;

    bool IXmlLineInfo.HasLineInfo() => true;

    public static IReadOnlyList<RefiSchemaError> Check(RefiElement root, string space)
    {
        var check = new SchemaCheck(space);
        if (root.Space != space) check._errors.Add(new RefiSchemaError(root.Line, $"The namespace is '{root.Space}', not '{space}'."));
        check._validator.Initialize();
        check.Walk(root);
        check._validator.EndValidation();
        return check._errors;
    }

    private void Walk(RefiElement element)
    {
        _line = element.Line;
        _validator.ValidateElement(element.Name, _space, null);
        foreach (var (name, value) in element.Attributes) _validator.ValidateAttribute(name, "", value, null);
        _validator.ValidateEndOfAttributes(null);
        foreach (var child in element.Children) Walk(child);
        _line = element.Line;
        if (!string.IsNullOrWhiteSpace(element.Text)) _validator.ValidateText(element.Text);
        else if (element.Text.Length > 0) _validator.ValidateWhitespace(element.Text);
        _validator.ValidateEndElement(null);
    }

    private static XmlSchemaSet Load()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in (string[])["Project", "Codebook"])
        {
            using var stream = typeof(SchemaCheck).Assembly.GetManifestResourceStream($"Ptarmigan.Exchange.RefiQda.Schemas.{name}.xsd")!;
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }
}
