using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Exchange;
using Ptarmigan.Statistics.Agreement;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Batches;

/// <summary>What a team looks at before it opens the next batch.</summary>
public sealed record BatchReview
{
    /// <summary>The number of the batch.</summary>
    public required int Batch { get; init; }

    /// <summary>The codes that challenges of this batch have and none of an earlier batch has, as the present codebook has them.</summary>
    public required IReadOnlyList<string> NewCodes { get; init; }

    /// <summary>What was done to the codebook since the batch was opened.</summary>
    public required IReadOnlyList<CodebookVersion> Operations { get; init; }

    /// <summary>The issues whose annotators found other codes, or of which one took out what another coded.</summary>
    public required IReadOnlyList<CodingDifference> Differences { get; init; }

    /// <summary>The new codes of each batch until this one: where the curve is flat, little more is to be found.</summary>
    public required IReadOnlyList<SaturationPoint> Saturation { get; init; }

    /// <summary>How far the annotators agree, at the levels of code, sub-theme and theme; empty where one coded alone.</summary>
    public required IReadOnlyList<CodingAgreement> Agreement { get; init; }

    /// <summary>Gathers what there is to review of a closed batch.</summary>
    /// <param name="study">The study.</param>
    /// <param name="batch">The batch.</param>
    /// <exception cref="CodingException">The batch is open: a review would reveal what others coded.</exception>
    public static BatchReview Of(Study study, Batch batch)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.State == BatchState.Open) throw new CodingException($"Batch {batch.Number} is still open.", null, $"Close it first: `ptarmigan batch close {batch.Number}`.");
        var ledger = new CodebookLedger(study);
        var codebook = ledger.Current;
        var challenges = new ChallengeLedger(study).All().ToLookup(challenge => challenge.Issue);
        var saturation = SaturationPoint.Curve(new BatchLedger(study).All().Where(other => other.Number <= batch.Number), challenges);
        var exclusions = new CodingExclusions(study).All();
        return new BatchReview
        {
            Batch = batch.Number,
            NewCodes = [.. saturation[^1].Codes.Select(codebook.NameOf).Order(StringComparer.OrdinalIgnoreCase)],
            Operations = [.. ledger.History().Where(version => version.Number > batch.OpenedVersion)],
            Differences = CodingDifference.In(batch, codebook, challenges, exclusions),
            Saturation = saturation,
            Agreement = CodingAgreement.Of(batch, codebook, challenges, exclusions, new Resampling(study.Protocol.Seed, study.Protocol.BootstrapResamples), study.Protocol.Confidence),
        };
    }

    /// <summary>The review as the JSON document that is kept with a signature.</summary>
    public string ToJson() => JsonText.Write(new
    {
        Batch,
        NewCodes,
        operations = Operations.Select(version => new { version.Number, version.Summary, version.Author, version.Reason }),
        Differences,
        saturation = Saturation.Select(point => new { point.Batch, point.Issues, newCodes = point.Codes.Count, point.Total }),
        agreement = Agreement.Select(level => new { level = level.Level.ToText(), level.Report.MasiAlpha, level.Report.PerLabel }),
    });
}
