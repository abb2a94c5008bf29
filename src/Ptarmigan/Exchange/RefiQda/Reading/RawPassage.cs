namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>A passage as it stands in the file: places in whichever way its program counts, null where they are no numbers.</summary>
internal readonly record struct RawPassage(long? Start, long? End, string? Name);
