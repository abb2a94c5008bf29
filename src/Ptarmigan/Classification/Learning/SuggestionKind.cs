namespace Ptarmigan.Classification.Learning;

/// <summary>Why an issue is suggested to be labelled next.</summary>
public enum SuggestionKind
{
    /// <summary>The model hesitates between two answers more than on others of its kind: its label tells the model most.</summary>
    Margin,

    /// <summary>It was drawn at random, so that measures on what is labelled are not those of doubtful issues alone.</summary>
    Random,
}
