namespace Ptarmigan.Classification.LanguageModels;

/// <summary>What a language model replied to one message.</summary>
/// <param name="Text">What it wrote, or what the server said where there is no reply.</param>
/// <param name="End">How the reply ended.</param>
/// <param name="Form">How it was held to the form of an answer.</param>
/// <param name="Use">The tokens it took; estimated where the server does not say.</param>
internal sealed record ChatReply(string Text, ReplyEnd End, AnswerForm Form, TokenUse Use);
