namespace Ptarmigan.Text.Tokens;

/// <summary>The part of a report that a token stands in.</summary>
public enum TextField : byte
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>A heading of the body: a line of Markdown heading, or a line that is bold as a whole, as templates have.</summary>
    Heading,

    /// <summary>What a person wrote: paragraphs, lists, tables, quotations; inline code is left in its sentence.</summary>
    Prose,

    /// <summary>A fenced block of code or output, and unfenced lines of a stack trace.</summary>
    Code,

    /// <summary>A comment of HTML: what a template says to whoever fills it in. GitHub does not show it.</summary>
    TemplateComment,
}
