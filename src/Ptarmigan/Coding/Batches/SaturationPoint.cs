using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;

namespace Ptarmigan.Coding.Batches;

/// <summary>What a batch added to the codes that were found.</summary>
/// <param name="Batch">The number of the batch.</param>
/// <param name="Issues">How many issues it holds.</param>
/// <param name="Codes">The keys of the codes that no earlier batch has.</param>
/// <param name="Total">How many codes were found until then.</param>
public sealed record SaturationPoint(int Batch, int Issues, IReadOnlyList<long> Codes, int Total)
{
    internal static IReadOnlyList<SaturationPoint> Curve(IEnumerable<Batch> batches, ILookup<IssueReference, Challenge> challenges)
    {
        var known = new HashSet<long>();
        return
        [
            .. from batch in batches
               let codes = batch.Issues.SelectMany(issue => challenges[issue]).Select(challenge => challenge.Placement.Code!.Value).Distinct().Where(known.Add).Order().ToList()
               select new SaturationPoint(batch.Number, batch.Issues.Count, codes, known.Count),
        ];
    }
}
