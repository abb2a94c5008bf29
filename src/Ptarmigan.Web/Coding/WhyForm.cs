namespace Ptarmigan.Web.Coding;

/// <summary>What every operation on the codebook comes with.</summary>
internal sealed class WhyForm
{
    public string? Reason { get; set; }

    /// <summary>The version that the page showed.</summary>
    public int? BasedOn { get; set; }
}
