using Ptarmigan.Studies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>What a result was computed from, so that anyone can compute it again.</summary>
/// <param name="Study">The study's title.</param>
/// <param name="Version">The version of Ptarmigan.</param>
/// <param name="SchemaVersion">The version of the store's schema.</param>
/// <param name="ObservedUntil">When the observation ended (UTC): issues still open then are censored.</param>
/// <param name="Taxonomy">The taxonomy's name.</param>
/// <param name="TaxonomyVersion">The taxonomy's version.</param>
/// <param name="Annotator">Whose answers were used.</param>
/// <param name="Closing">Which closing ends a resolution time.</param>
/// <param name="Seed">The seed of every draw.</param>
/// <param name="BootstrapResamples">How many resamples each bootstrap interval took.</param>
/// <param name="Confidence">The confidence of every interval.</param>
public sealed record Provenance(
    string Study,
    string Version,
    int SchemaVersion,
    DateTimeOffset ObservedUntil,
    string Taxonomy,
    string TaxonomyVersion,
    string Annotator,
    Closing Closing,
    long Seed,
    int BootstrapResamples,
    double Confidence);
