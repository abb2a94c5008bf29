namespace Ptarmigan.Collection.Collecting;

/// <summary>The words for causes in the store.</summary>
internal static class TombstoneCauses
{
    public static string ToWord(this TombstoneCause cause) => cause switch
    {
        TombstoneCause.Deleted => "deleted",
        TombstoneCause.Transferred => "transferred",
        TombstoneCause.Converted => "converted",
        _ => "inaccessible",
    };
}
