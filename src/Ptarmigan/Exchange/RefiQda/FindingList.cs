namespace Ptarmigan.Exchange.RefiQda;

/// <summary>Gathers what is found in an exchange; beyond a limit it only counts, so that a hostile file cannot fill memory with its faults.</summary>
internal sealed class FindingList
{
    /// <summary>Of each treatment, so that what is lost is listed however much there is to note.</summary>
    private const int Most = 10_000;

    private const int LongestSubject = 120;
    private const int LongestExplanation = 500;

    private readonly List<RefiFinding> _listed = [];
    private readonly int[] _counts = new int[Enum.GetValues<RefiTreatment>().Length];

    public IReadOnlyList<RefiFinding> Listed => _listed;

    public int NotListed { get; private set; }

    public void Lost(string what, string? subject, int? line, string how) => Add(new(RefiTreatment.Lost, what, subject, line, how));

    public void Mended(string what, string? subject, int? line, string how) => Add(new(RefiTreatment.Mended, what, subject, line, how));

    public void Noted(string what, string? subject, int? line, string how) => Add(new(RefiTreatment.Noted, what, subject, line, how));

    private void Add(RefiFinding finding)
    {
        if (++_counts[(int)finding.Treatment] <= Most) _listed.Add(finding with { Subject = finding.Subject is { } subject ? Shortened(subject, LongestSubject) : null, How = Shortened(finding.How, LongestExplanation) });
        else NotListed++;
    }

    /// <summary>A text as one line, cut off where it is longer.</summary>
    public static string Shortened(string text, int most)
    {
        var begin = text.Length <= most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most), "…");
        return begin.ReplaceLineEndings(" ");
    }
}
