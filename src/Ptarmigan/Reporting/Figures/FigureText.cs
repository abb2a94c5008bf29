namespace Ptarmigan.Reporting.Figures;

/// <summary>The words around a figure; plain text, of any length.</summary>
public sealed record FigureText
{
    /// <summary>Gathers the words.</summary>
    /// <param name="name">The figure's short name, for files and links: small letters, digits and hyphens, beginning with a letter.</param>
    /// <param name="title">What it is, in a few words.</param>
    /// <param name="description">What it shows, in a sentence or two, for those who cannot see it.</param>
    /// <param name="caption">The line below it: how to read it, what it is of.</param>
    /// <param name="provenance">What it was computed from: sample, seed, taxonomy version, date of the data.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not of that form.</exception>
    public FigureText(string name, string title, string description, string caption, string provenance)
    {
        ShortName.ThrowIfNot(name, nameof(name));
        Name = name;
        Title = title;
        Description = description;
        Caption = caption;
        Provenance = provenance;
    }

    /// <summary>The figure's short name, unique in a report.</summary>
    public string Name { get; }

    /// <summary>What it is, in a few words.</summary>
    public string Title { get; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    public string Description { get; }

    /// <summary>How to read it and what it is of.</summary>
    public string Caption { get; }

    /// <summary>What it was computed from.</summary>
    public string Provenance { get; }
}
