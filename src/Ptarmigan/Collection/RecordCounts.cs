namespace Ptarmigan.Collection;

/// <summary>What became of the records of one kind.</summary>
/// <param name="New">The study did not have it.</param>
/// <param name="Changed">The study had it otherwise, and has the newer state now.</param>
/// <param name="Unchanged">The study had exactly this.</param>
/// <param name="Older">The study has a newer state already; the texts were kept, the state was not taken.</param>
public readonly record struct RecordCounts(long New, long Changed, long Unchanged, long Older)
{
    /// <summary>All of them.</summary>
    public long Total => New + Changed + Unchanged + Older;
}
