namespace Ptarmigan.Classification.Suggestions;

/// <summary>How often people took over what a model suggested.</summary>
/// <param name="Model">The model's name and version.</param>
/// <param name="Accepted">Suggestions that were accepted.</param>
/// <param name="Changed">Suggestions that were answered otherwise.</param>
/// <param name="Rejected">Suggestions that were rejected.</param>
public sealed record VerdictCounts(string Model, int Accepted, int Changed, int Rejected)
{
    /// <summary>All of them.</summary>
    public int All => Accepted + Changed + Rejected;
}
