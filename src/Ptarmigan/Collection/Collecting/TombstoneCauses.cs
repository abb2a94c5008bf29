namespace Ptarmigan.Collection.Collecting;

/// <summary>The words for causes in the store.</summary>
internal static class TombstoneCauses
{
    /// <summary>All of them, in the order in which they are told.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. new[] { TombstoneCause.Deleted, TombstoneCause.Transferred, TombstoneCause.Converted, TombstoneCause.Inaccessible }.Select(ToWord)];

    public static string ToWord(this TombstoneCause cause) => cause switch
    {
        TombstoneCause.Deleted => "deleted",
        TombstoneCause.Transferred => "transferred",
        TombstoneCause.Converted => "converted",
        _ => "inaccessible",
    };
}
