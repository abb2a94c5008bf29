namespace Ptarmigan.Coding.Operations;

/// <summary>Takes out of use what holds no challenge and has nothing in use below it.</summary>
/// <param name="Code">The key of what is retired.</param>
public sealed record RetireCode(long Code) : CodebookOperation;
