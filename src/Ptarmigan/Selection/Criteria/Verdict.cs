namespace Ptarmigan.Selection.Criteria;

/// <summary>What a criterion says of one candidate.</summary>
/// <param name="IsKept">Whether it stays.</param>
/// <param name="Reason">The reason in words that many candidates can share; null where there is none.</param>
/// <param name="Particulars">What is particular to this candidate; null for none.</param>
internal readonly record struct Verdict(bool IsKept, string? Reason = null, string? Particulars = null)
{
    public static Verdict Kept { get; } = new(true);

    public static Verdict Out(string reason, string? particulars = null) => new(false, reason, particulars);

    /// <summary>Kept, with something a person should know.</summary>
    public static Verdict KeptBut(string reason, string? particulars = null) => new(true, reason, particulars);

    public string? Text => Reason is null ? null : Particulars is null ? Reason : $"{Reason} ({Particulars})";
}
