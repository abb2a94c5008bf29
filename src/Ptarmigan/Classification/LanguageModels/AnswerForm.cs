namespace Ptarmigan.Classification.LanguageModels;

/// <summary>How a server holds a model to the form of an answer; the answer is checked in any case.</summary>
internal enum AnswerForm
{
    /// <summary>By the JSON schema.</summary>
    Schema,

    /// <summary>To JSON of any kind.</summary>
    Json,

    /// <summary>Not at all: the answer is found in what the model writes.</summary>
    Text,
}
