namespace Ptarmigan.Classification.Suggestions;

/// <summary>In which order suggestions are offered.</summary>
public enum SuggestionOrder
{
    /// <summary>Those first from whose labels a model learns most (<see cref="Learning.NextIssues"/>).</summary>
    Next,

    /// <summary>Those first of which the model is least sure.</summary>
    Doubtful,

    /// <summary>Those first of which the model is surest: where it is wrong, it is wrong in earnest.</summary>
    Sure,
}
