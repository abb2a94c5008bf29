namespace Ptarmigan.Collection;

/// <summary>What is collected of an issue; each includes those before it.</summary>
public enum CollectScope
{
    /// <summary>The issue with its labels.</summary>
    Issues,

    /// <summary>Its comments besides.</summary>
    Comments,

    /// <summary>Its whole timeline besides: who labelled, closed, reopened, referred to it, and when.</summary>
    Timeline,
}
