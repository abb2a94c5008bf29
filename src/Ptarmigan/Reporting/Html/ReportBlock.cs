namespace Ptarmigan.Reporting.Html;

/// <summary>A part of a section of a <see cref="ReportPage"/>.</summary>
public abstract record ReportBlock
{
    private protected ReportBlock()
    {
    }

    internal abstract void Write(HtmlWriter html);
}
