using Ptarmigan.Annotation.Waiting;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Waiting;
using Ptarmigan.Comparison;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Web.Studies;

/// <summary>Something that awaits the reader, as the overview names it.</summary>
/// <param name="Words">What it is.</param>
/// <param name="Verb">What is to be done.</param>
/// <param name="Of">What the verb is about, for who hears the link alone.</param>
/// <param name="Address">Where it is done.</param>
internal sealed record WaitingEntry(string Words, string Verb, string Of, string Address)
{
    /// <summary>Whether it is the reader's own queue, which others may wait for.</summary>
    public bool IsOwnQueue { get; private init; }

    /// <summary>Everything that awaits a person: own queues first, in rounds and then in coding.</summary>
    public static IReadOnlyList<WaitingEntry> For(Study study, string person, bool isAdjudicator) =>
    [
        .. WaitingWork.For(study, person, isAdjudicator).Select(Entry)
            .Concat(WaitingCoding.For(study, person, isAdjudicator).Select(Entry)).OrderByDescending(entry => entry.IsOwnQueue),
    ];

    /// <summary>The codes on whose place in another taxonomy several people differ, which adjudicators settle.</summary>
    public static IReadOnlyList<WaitingEntry> Mappings(Study study)
    {
        var ledger = new MappingLedger(study);
        if (!ledger.HasDecisions) return [];
        var own = StudyCodes.Of(study);
        return
        [
            .. from other in ledger.Others(own)
               let differing = ledger.To(own, other).Rows.Where(row => row.State == MappingState.Differing).ToList()
               where differing.Count > 0
               select new WaitingEntry(
                   $"{other.Title}: {Counted.Of(differing.Count, "code")} mapped differently", "Settle", other.Title,
                   $"/compare/{Uri.EscapeDataString(other.Name)}?code={Uri.EscapeDataString(differing[0].Own.Key)}"),
        ];
    }

    private static WaitingEntry Entry(WaitingWork work) => work.Kind switch
    {
        WaitingKind.Answer => new($"{work.Round!.Name}: {Issues(work.Issues)} to answer", "Annotate", work.Round.Name, $"/rounds/{work.Round.Id}/annotate") { IsOwnQueue = true },
        WaitingKind.Decide => new($"{work.Round!.Name}: {Counted.Of(work.Issues, "issue awaits", "issues await")} a decision", "Adjudicate", work.Round.Name, $"/rounds/{work.Round.Id}/adjudicate"),
        WaitingKind.Close => new($"{work.Round!.Name}: every answer is given", "Close", work.Round.Name, "/rounds"),
        _ => new($"{work.Question.Title}: {Issues(work.Issues)} judged under an older guideline", "Re-visit", work.Question.Title, $"/guideline/{work.Question.Name}#older"),
    };

    private static WaitingEntry Entry(WaitingCoding work) => work.Kind switch
    {
        WaitingCodingKind.Code => new($"{Name(work.Batch!)}: {Issues(work.Count)} to code", "Code", Name(work.Batch!), "/code") { IsOwnQueue = true },
        WaitingCodingKind.Close => new($"{Name(work.Batch!)}: everybody is done", "Close", Name(work.Batch!), "/batches"),
        WaitingCodingKind.Review => new($"{Name(work.Batch!)}: {Issues(work.Count)} to review", "Review", Name(work.Batch!), $"/batches/{work.Batch!.Number}"),
        _ => new($"Codebook: {Counted.Of(work.Count, "challenge")} of yours whose code was merged or split", "Look again", "Codebook", "/codebook/revisit"),
    };

    private static string Name(Batch batch) => batch.Number == 1 ? "The pilot" : $"Batch {batch.Number}";

    private static string Issues(int count) => Counted.Of(count, "issue");
}
