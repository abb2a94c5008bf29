using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Ptarmigan.Web.Reading;

/// <summary>Turns the Markdown of strangers into markup that does no harm: nothing runs, nothing loads, nothing leaves its place.</summary>
internal sealed class IssueMarkdown
{
    /// <summary>Longer texts are shown as plain text: parsing may take time that grows faster than they do.</summary>
    public const int LongestMarkdown = 100_000;

    /// <summary>Of a longer text no more is put on the page; the rest is a click away.</summary>
    public const int LongestShown = 400_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UsePipeTables().UseTaskLists().UseAutoLinks().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    private readonly HtmlSanitizer _sanitizer = Sanitizer();

    /// <summary>Renders a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="marks">Words of it that are to stand out; of a text that is too long to be parsed none do.</param>
    public RenderedText Render(string source, IReadOnlyList<TextMark>? marks = null)
    {
        if (source.Length > LongestMarkdown)
        {
            var isCut = source.Length > LongestShown;
            return Plain(isCut ? source[..LongestShown] : source, isCut
                ? "This text is very long: its beginning is shown, as plain text."
                : "This text is very long: it is shown as plain text.");
        }

        try
        {
            // The sanitiser has the last word; what stands before it only shapes the text.
            var safe = _sanitizer.SanitizeDom(ToHtml(source));
            Harmless(safe.Body!);
            if (marks is { Count: > 0 }) MarkedRuns.Mark(safe.Body!, marks);
            return new RenderedText(safe.Body!.InnerHtml, null);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or InsufficientExecutionStackException)
        {
            return Plain(source, "This text is nested too deeply: it is shown as plain text.");
        }
    }

    private static RenderedText Plain(string source, string notice) =>
        new($"<pre class=\"plain\"><span data-at=\"0\">{WebUtility.HtmlEncode(VisibleText.Of(source))}</span></pre>", notice);

    private static string ToHtml(string source)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        var positions = new SourcePositions(source);
        renderer.ObjectRenderers.RemoveAll(known => known is LiteralInlineRenderer or CodeInlineRenderer or CodeBlockRenderer);
        renderer.ObjectRenderers.Add(new PositionedLiterals(positions));
        renderer.ObjectRenderers.Add(new PositionedCodeWords(positions));
        renderer.ObjectRenderers.Add(new PositionedCode(positions));
        renderer.Render(Markdown.Parse(source, Pipeline));
        return writer.ToString();
    }

    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "a", "b", "blockquote", "br", "code", "dd", "del", "details", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
                "input", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "samp", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td",
                "tfoot", "th", "thead", "tr", "tt", "ul", "var",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "href", "src", "alt", "title", "data-at", "start", "colspan", "rowspan", "open", "type", "checked", "disabled",
            },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
            AllowedCssProperties = new HashSet<string>(),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        });
        sanitizer.AllowDataAttributes = false;
        return sanitizer;
    }

    /// <summary>Images become links, links open apart and tell nobody where they were followed, boxes cannot be ticked, headings stay below the page's.</summary>
    private static void Harmless(IElement body)
    {
        var document = body.Owner!;
        foreach (var image in body.QuerySelectorAll("img").ToArray()) image.Replace(LinkOf(image, document));
        foreach (var box in body.QuerySelectorAll("input").ToArray())
        {
            if (box.GetAttribute("type") is not "checkbox") box.Remove();
            else box.SetAttribute("disabled", "");
            box.SetAttribute("aria-label", box.HasAttribute("checked") ? "done" : "to do");
        }

        foreach (var link in body.QuerySelectorAll("a").ToArray())
        {
            // Without a scheme an address would lead to a page of this workbench.
            if (link.GetAttribute("href") is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out var whole) || whole.Scheme is not ("http" or "https" or "mailto"))
            {
                link.RemoveAttribute("href");
                continue;
            }

            link.SetAttribute("rel", "noopener noreferrer nofollow ugc");
            link.SetAttribute("target", "_blank");
        }

        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToArray())
        {
            var lower = document.CreateElement("div");
            lower.ClassName = "md-heading " + heading.LocalName;
            lower.Append([.. heading.ChildNodes.ToArray()]);
            heading.Replace(lower);
        }

        foreach (var table in body.QuerySelectorAll("table, pre").ToArray())
        {
            table.SetAttribute("tabindex", "0");
        }
    }

    private static IElement LinkOf(IElement image, IDocument document)
    {
        var address = image.GetAttribute("src");
        var link = document.CreateElement(address is null ? "span" : "a");
        link.ClassName = "image-link";
        if (address is not null) link.SetAttribute("href", address);
        var title = image.GetAttribute("alt") is { Length: > 0 } alt ? alt : "without description";
        link.TextContent = "Image: " + VisibleText.Of(title);
        // A link within a link would be split by the parser; the picture's own address wins.
        return image.Closest("a") is IHtmlAnchorElement ? Span(link, document) : link;
    }

    private static IElement Span(IElement link, IDocument document)
    {
        var span = document.CreateElement("span");
        span.ClassName = link.ClassName;
        span.TextContent = link.TextContent;
        return span;
    }
}
