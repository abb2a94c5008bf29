namespace Ptarmigan.Annotation.Packages;

/// <summary>What a package holds.</summary>
public enum PackageKind
{
    /// <summary>One annotator's part of a round, to be annotated elsewhere.</summary>
    Work,

    /// <summary>What the annotator did, to be brought back.</summary>
    Answers,
}
