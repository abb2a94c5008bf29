namespace Ptarmigan.Collection.Collecting;

/// <summary>An issue of which the study holds another number of things than GitHub declares.</summary>
/// <param name="Number">The number.</param>
/// <param name="What"><c>comments</c> or <c>timeline</c>.</param>
/// <param name="Declared">How many GitHub declares.</param>
/// <param name="Stored">How many the study holds.</param>
public sealed record CountShortfall(long Number, string What, long Declared, long Stored);
