namespace Ptarmigan.Classification.Training;

/// <summary>An answer that a new model gives in place of another.</summary>
/// <param name="Before">What the model before says.</param>
/// <param name="Now">What the new one says.</param>
/// <param name="Issues">Of how many issues.</param>
public readonly record struct AnswerChange(string Before, string Now, int Issues);
