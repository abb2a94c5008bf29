namespace Ptarmigan.Annotation;

/// <summary>Who or what an annotator is.</summary>
public enum AnnotatorKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A set of rules.</summary>
    Rules,

    /// <summary>A trained model.</summary>
    Model,

    /// <summary>A language model.</summary>
    LanguageModel,

    /// <summary>The outcome of an adjudication between annotators.</summary>
    Adjudication,
}
