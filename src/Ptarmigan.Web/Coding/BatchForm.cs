using Ptarmigan.Coding.Batches;
using Ptarmigan.Issues;

namespace Ptarmigan.Web.Coding;

/// <summary>The fields of the form for the next batch.</summary>
internal sealed class BatchForm
{
    public string? Annotators { get; set; }

    public int? Size { get; set; }

    /// <summary>Which issues may be drawn: <c>gold</c> or <c>all</c>.</summary>
    public string? From { get; set; }

    public string? Words { get; set; }

    public string? Blind { get; set; }

    public BatchPlan Plan(IReadOnlyList<string> annotators)
    {
        var plan = new BatchPlan
        {
            Annotators = annotators,
            Size = Size ?? BatchPlan.PaperSize,
            IsBlind = Blind switch { "yes" => true, "no" => false, _ => null },
        };
        var filter = From == "all" ? IssueFilter.All : plan.Filter;
        return plan with { Filter = string.IsNullOrWhiteSpace(Words) ? filter : filter with { Text = TextQuery.Parse(Words) } };
    }
}
