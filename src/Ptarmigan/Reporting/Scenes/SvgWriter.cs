using System.Text;
using System.Xml;

namespace Ptarmigan.Reporting.Scenes;

/// <summary>Writes a scene as SVG: the same scene gives the same bytes.</summary>
/// <remarks>
/// Every colour stands twice: as an attribute, for programs that know no style sheets, and as a class whose rule takes the
/// custom property <c>--figure-NAME</c> where the page around the drawing sets one, as a dark page does.
/// </remarks>
internal sealed class SvgWriter : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;
    private readonly string _namespace;

    // XML written into a page of HTML needs no namespace, and without it the page names no address.
    private SvgWriter(bool isInline)
    {
        _namespace = isInline ? "" : Namespace;
        _xml = XmlWriter.Create(_text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true });
    }

    /// <summary>A file of its own: namespace, white background.</summary>
    public static string WriteFile(Scene scene, SvgLabel label) => Write(scene, label, isInline: false, isStyled: true);

    /// <summary>An element for a page of HTML: no namespace, no background.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="label">What it is called.</param>
    /// <param name="isStyled">Whether it brings the rules that colour it; false where the page has them.</param>
    public static string WriteInline(Scene scene, SvgLabel label, bool isStyled = true) => Write(scene, label, isInline: true, isStyled);

    public void Dispose() => _xml.Dispose();

    private static string Write(Scene scene, SvgLabel label, bool isInline, bool isStyled)
    {
        using var writer = new SvgWriter(isInline);
        writer.WriteScene(scene, label, isInline, isStyled);
        writer._xml.Flush();
        return writer._text.Append('\n').ToString();
    }

    private void WriteScene(Scene scene, SvgLabel label, bool isInline, bool isStyled)
    {
        Start("svg");
        // The outlines of shapes at the edge of a drawing reach half their width beyond it.
        var edge = isInline ? 1 : 0;
        Attribute("width", scene.Width + 2 * edge);
        Attribute("height", scene.Height + 2 * edge);
        Attribute("viewBox", $"{-edge} {-edge} {SvgNumber.Of(scene.Width + 2 * edge)} {SvgNumber.Of(scene.Height + 2 * edge)}");
        Attribute("class", "ptarmigan-figure");
        // What leads elsewhere must be reached; within a picture nothing is.
        Attribute("role", isInline && scene.Shapes.Any(shape => shape is LinkedArea) ? "group" : "img");
        Attribute("aria-labelledby", $"{label.Name}-title {label.Name}-description");
        Attribute("font-family", TextWidths.FontFamilies);
        WriteLabel("title", label.Name + "-title", label.Title);
        WriteLabel("desc", label.Name + "-description", label.Description);
        if (isStyled) Element("style", StyleSheet());
        if (!isInline) WriteShape(new Rectangle(0, 0, scene.Width, scene.Height, Paint.Background));
        foreach (var shape in scene.Shapes)
        {
            // A file has no page around it, where the addresses would lead.
            if (isInline || shape is not LinkedArea) WriteShape(shape);
        }

        _xml.WriteEndElement();
    }

    /// <summary>The rules that colour every figure.</summary>
    public static string StyleSheet() =>
        string.Concat(Palette.All.Select(paint =>
        {
            var (name, colour) = (Palette.Name(paint), $"var(--figure-{Palette.Name(paint)},{Palette.Light(paint)})");
            return $"\n.ptarmigan-figure .f-{name}{{fill:{colour}}}.ptarmigan-figure .s-{name}{{stroke:{colour}}}";
        })) + "\n";

    private void WriteLabel(string element, string id, string text)
    {
        Start(element);
        Attribute("id", id);
        _xml.WriteString(CleanText.Of(text));
        _xml.WriteEndElement();
    }

    private void WriteShape(Shape shape)
    {
        switch (shape)
        {
            case Rectangle rectangle: WriteRectangle(rectangle); break;
            case Circle circle: WriteCircle(circle); break;
            case Outline outline: WriteOutline(outline); break;
            case TextLine text: WriteText(text); break;
            case LinkedArea area: WriteLink(area); break;
            default: throw new ArgumentException($"A {shape.GetType().Name} cannot be written as SVG.", nameof(shape));
        }
    }

    private void WriteRectangle(Rectangle rectangle)
    {
        Start("rect");
        Attribute("x", rectangle.X);
        Attribute("y", rectangle.Y);
        Attribute("width", rectangle.Width);
        Attribute("height", rectangle.Height);
        if (rectangle.Radius > 0) Attribute("rx", rectangle.Radius);
        Finish(rectangle.Fill, rectangle.Stroke);
    }

    private void WriteLink(LinkedArea area)
    {
        Start("a");
        Attribute("href", area.Address);
        Attribute("aria-label", CleanText.Of(area.Label));
        Element("title", CleanText.Of(area.Label));
        Start("rect");
        Attribute("x", area.X);
        Attribute("y", area.Y);
        Attribute("width", area.Width);
        Attribute("height", area.Height);
        Attribute("fill", "transparent");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteCircle(Circle circle)
    {
        Start("circle");
        Attribute("cx", circle.Centre.X);
        Attribute("cy", circle.Centre.Y);
        Attribute("r", circle.Radius);
        Finish(circle.Fill, circle.Stroke);
    }

    private void WriteOutline(Outline outline)
    {
        Start("path");
        var points = string.Join('L', outline.Points.Select(point => $"{SvgNumber.Of(point.X)} {SvgNumber.Of(point.Y)}"));
        Attribute("d", $"M{points}{(outline.IsClosed ? "Z" : "")}");
        Finish(outline.Fill, outline.Stroke);
    }

    private void WriteText(TextLine text)
    {
        Start("text");
        Attribute("x", text.Place.X);
        Attribute("y", text.Place.Y);
        Attribute("font-size", text.Style.Size);
        if (text.Style.IsBold) Attribute("font-weight", "bold");
        if (text.Anchor != Anchor.Start) Attribute("text-anchor", text.Anchor == Anchor.Middle ? "middle" : "end");
        WritePaint(text.Style.Paint, null);
        _xml.WriteString(text.Text);
        _xml.WriteEndElement();
    }

    private void Finish(Fill fill, Stroke? stroke)
    {
        WritePaint(fill, stroke);
        _xml.WriteEndElement();
    }

    private void WritePaint(Fill fill, Stroke? stroke)
    {
        var classes = new List<string>();
        if (fill.Paint != Paint.None) classes.Add("f-" + Palette.Name(fill.Paint));
        if (stroke is not null) classes.Add("s-" + Palette.Name(stroke.Paint));
        if (classes.Count > 0) Attribute("class", string.Join(' ', classes));

        Attribute("fill", fill.Paint == Paint.None ? "none" : Palette.Light(fill.Paint));
        if (fill.Opacity < 1) Attribute("fill-opacity", fill.Opacity);
        if (stroke is null) return;

        Attribute("stroke", Palette.Light(stroke.Paint));
        Attribute("stroke-width", stroke.Width);
        if (stroke.Dashes.Count > 0) Attribute("stroke-dasharray", string.Join(' ', stroke.Dashes.Select(SvgNumber.Of)));
    }

    private void Start(string element) => _xml.WriteStartElement(element, _namespace);

    private void Element(string element, string text)
    {
        Start(element);
        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    private void Attribute(string name, double value) => Attribute(name, SvgNumber.Of(value));

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, value);
}
