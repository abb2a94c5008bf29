using Ptarmigan.Annotation;
using Ptarmigan.Issues;

namespace Ptarmigan.Coding.Batches;

/// <summary>What the next batch is to be.</summary>
public sealed record BatchPlan
{
    /// <summary>How many issues a batch holds in the paper.</summary>
    public const int PaperSize = 50;

    /// <summary>The annotators who code it; new ones are made known as persons.</summary>
    public required IReadOnlyList<string> Annotators { get; init; }

    /// <summary>How many issues are drawn, at random.</summary>
    /// <value>Default: 50, as in the paper.</value>
    public int Size { get; init; } = PaperSize;

    /// <summary>The issues that may be drawn; those that are gone or were in an earlier batch never are.</summary>
    /// <value>Default: those that gold calls PTM-related.</value>
    public IssueFilter Filter { get; init; } = new() { Answers = [new AnswerFilter(Annotator.Gold, Question.Ptm.Name, ["yes"])] };

    /// <summary>Whether nobody sees what another codes until the batch is closed.</summary>
    /// <value>Default: null, which means: where several code it.</value>
    public bool? IsBlind { get; init; }

    /// <summary>The seed of the draw.</summary>
    /// <value>Default: null, which means the seed of the study's protocol.</value>
    public long? Seed { get; init; }
}
