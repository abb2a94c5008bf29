namespace Ptarmigan.Reporting.Html;

/// <summary>A section of a <see cref="ReportPage"/>, listed in its contents.</summary>
public sealed record ReportSection
{
    /// <summary>Gathers a section.</summary>
    /// <param name="name">Its short name, for links: small letters, digits and hyphens, beginning with a letter.</param>
    /// <param name="heading">Its heading.</param>
    /// <param name="blocks">Its parts, in order.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not of that form.</exception>
    public ReportSection(string name, string heading, params IReadOnlyList<ReportBlock> blocks)
    {
        ShortName.ThrowIfNot(name, nameof(name));
        (Name, Heading, Blocks) = (name, heading, blocks);
    }

    /// <summary>Its short name, unique in the page.</summary>
    public string Name { get; }

    /// <summary>Its heading.</summary>
    public string Heading { get; }

    /// <summary>Its parts, in order.</summary>
    public IReadOnlyList<ReportBlock> Blocks { get; }
}
