namespace Ptarmigan.Collection.Parsing;

/// <summary>A record is not what it should be; <see cref="RecordParser"/> turns this into a reason and nobody else sees it.</summary>
/// <param name="reason">What is wrong with it.</param>
internal sealed class RecordException(string reason) : Exception(reason);
