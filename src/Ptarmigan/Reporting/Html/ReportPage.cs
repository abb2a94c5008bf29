using System.Text.RegularExpressions;

namespace Ptarmigan.Reporting.Html;

/// <summary>A report as one HTML page that needs nothing else: no network, no script, no other file.</summary>
/// <remarks>
/// It follows the reader's choice of light or dark, prints, and is well-formed XML. Text is escaped wherever it comes from.
/// Equal input gives equal bytes.
/// </remarks>
/// <param name="Title">The title.</param>
/// <param name="Lead">What the report says, in a few sentences; empty for none.</param>
/// <param name="Sections">The sections, in order.</param>
/// <param name="Footer">What the whole was computed from and by; empty for none.</param>
/// <param name="Language">The language of the words, as a BCP 47 tag.</param>
public sealed partial record ReportPage(string Title, string Lead, IReadOnlyList<ReportSection> Sections, string Footer = "", string Language = "en")
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page; save it as UTF-8.</summary>
    /// <exception cref="InvalidOperationException">Two sections, two figures or two tables share a name.</exception>
    public string ToHtml()
    {
        ThrowIfNamedTwice();
        using var html = new HtmlWriter();
        html.Start("html", ("lang", Language));
        WriteHead(html);
        html.Start("body");
        html.Element("a", "Skip to the content", ("class", "skip"), ("href", "#content"));
        WriteHeader(html);
        WriteContents(html);
        html.Start("main", ("id", "content"));
        foreach (var section in Sections) WriteSection(html, section);
        html.End();
        WriteFooter(html);
        html.End();
        html.End();
        return html.Finish();
    }

    /// <summary>
    /// Writes the contents and the sections alone, as XHTML for a page that has a head, a title and a style sheet of its own: there is no
    /// style in it, so that a page may forbid inline styles. <see cref="FigureColours"/> has the colours of the figures.
    /// </summary>
    /// <exception cref="InvalidOperationException">Two sections, two figures or two tables share a name.</exception>
    public string ToFragment()
    {
        ThrowIfNamedTwice();
        using var html = new HtmlWriter();
        html.Start("div", ("class", "report"));
        WriteContents(html);
        foreach (var section in Sections) WriteSection(html, section);
        html.End();
        return Style().Replace(html.FinishFragment(), "");
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    private void ThrowIfNamedTwice()
    {
        var blocks = Sections.SelectMany(section => section.Blocks).ToArray();
        var names = Sections.Select(section => section.Name).Append("content")
            .Concat(blocks.OfType<FigureBlock>().Select(block => $"figure-{block.Figure.Text.Name}"))
            .Concat(blocks.OfType<TableBlock>().Select(block => $"table-{block.Table.Name}"));
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { Key: var twice })
            throw new InvalidOperationException($"Two parts of the report are called `{twice}`, so links could not tell them apart.");
    }

    private void WriteHead(HtmlWriter html)
    {
        html.Start("head");
        html.Start("meta", ("charset", "utf-8"));
        html.End();
        html.Start("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.End();
        html.Start("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.End();
        html.Start("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.End();
        html.Element("title", Title);
        html.Start("style");
        html.Raw(ReportStyle.Css);
        html.End();
        html.End();
    }

    private void WriteHeader(HtmlWriter html)
    {
        html.Start("header");
        html.Element("h1", Title);
        if (!string.IsNullOrWhiteSpace(Lead)) html.Element("p", Lead, ("class", "lead"));
        html.End();
    }

    private void WriteContents(HtmlWriter html)
    {
        html.Start("nav", ("aria-label", "Contents"));
        html.Start("ol");
        foreach (var section in Sections)
        {
            html.Start("li");
            html.Element("a", section.Heading, ("href", $"#{section.Name}"));
            html.End();
        }

        html.End();
        html.End();
    }

    private static void WriteSection(HtmlWriter html, ReportSection section)
    {
        html.Start("section", ("id", section.Name), ("aria-labelledby", $"{section.Name}-heading"));
        html.Element("h2", section.Heading, ("id", $"{section.Name}-heading"));
        foreach (var block in section.Blocks) block.Write(html);
        html.End();
    }

    private void WriteFooter(HtmlWriter html)
    {
        if (string.IsNullOrWhiteSpace(Footer)) return;
        html.Start("footer");
        html.Element("p", Footer);
        html.End();
    }
}
