using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;

namespace Ptarmigan.Web.Rounds;

/// <summary>The fields of the form for a new round.</summary>
internal sealed class RoundForm
{
    public string Name { get; set; } = "";

    public string Question { get; set; } = "";

    public ChallengeLevel Level { get; set; } = ChallengeLevel.SubTheme;

    public SampleKind Sample { get; set; }

    public int? Size { get; set; }

    public string? Q { get; set; }

    public string? Repository { get; set; }

    public string? Label { get; set; }

    public string? Gold { get; set; }

    public string Annotators { get; set; } = "";

    public int? PerIssue { get; set; }

    public long? Seed { get; set; }

    public int? Guideline { get; set; }

    public double? Aim { get; set; }

    public bool Blind { get; set; }

    public bool Hide { get; set; }

    /// <summary>The names, one a line or parted by commas.</summary>
    public static IReadOnlyList<string> Names(string text) => text.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether people without an account may be named, who take part by work packages.</summary>
    public bool Absent { get; set; }

    public RoundPlan Plan(IReadOnlyList<string> annotators) => new()
    {
        Name = Name,
        Question = Annotation.Question.Find(Question),
        Level = Level,
        Annotators = annotators,
        AnnotatorsPerIssue = PerIssue,
        Sample = new RoundSample { Kind = Sample, Size = Size ?? PaperProcedure.RoundSize, Filter = Filter() },
        Seed = Seed,
        GuidelineVersion = Guideline,
        Aim = Aim,
        IsBlind = Blind,
        HidesNames = Hide,
    };

    private IssueFilter Filter()
    {
        if (!string.IsNullOrWhiteSpace(Repository) && !RepositoryName.TryParse(Repository, out _)) throw new AnnotationException($"`{Repository}` is no repository's name.", null, "Write it as owner/name.");
        if (!string.IsNullOrWhiteSpace(Gold) && Gold.Split('=') is not [_, _]) throw new AnnotationException($"`{Gold}` is no answer.", null, "Write it as ptm=yes.");
        return new IssueFilter
        {
            Text = string.IsNullOrWhiteSpace(Q) ? null : TextQuery.Parse(Q),
            Repositories = RepositoryName.TryParse(Repository, out var name) ? [name] : [],
            Labels = string.IsNullOrWhiteSpace(Label) ? [] : [Label.Trim()],
            Answers = Gold?.Split('=', StringSplitOptions.TrimEntries) is [var asked, var value] ? [new AnswerFilter(Annotator.Gold, Annotation.Question.Find(asked).Name, [value])] : [],
        };
    }
}
