using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Operations;

/// <summary>Changes what it means.</summary>
/// <param name="Code">The key of what is redefined.</param>
/// <param name="Text">What it means from now on.</param>
public sealed record RedefineCode(long Code, CodeText Text) : CodebookOperation;
