namespace Ptarmigan.Coding.Memos;

/// <summary>A note on a passage, an issue or a code. Never changed; a change is a new memo that replaces it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Target">What it is about.</param>
/// <param name="Text">What it says.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="MadeAt">When.</param>
public sealed record Memo(long Id, MemoKind Kind, MemoTarget Target, string Text, string Author, DateTimeOffset MadeAt);
