using Ptarmigan.Selection.Funnels;
using Ptarmigan.Selection.Sources;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Selection;

/// <summary>A study whose candidates come from a CSV text, for the tests of the criteria.</summary>
internal sealed class CandidateStudy : IDisposable
{
    /// <summary>A protocol that asks nothing; a test asks for what it is about.</summary>
    public static SelectionProtocol Nothing { get; } = new()
    {
        MoreDownloadsThan = null,
        LeaveOutForks = false,
        LeaveOutArchived = false,
        NeedsIssues = false,
        Keywords = "",
        ProgrammingLanguages = "",
        NeedsEnglish = false,
        SizeKilobytes = ThresholdRule.None,
        Stars = ThresholdRule.None,
        InactiveDays = ThresholdRule.None,
        Issues = ThresholdRule.None,
        Commits = ThresholdRule.None,
    };

    private readonly StudyBuilder _builder;

    public CandidateStudy(SelectionProtocol protocol, string csv)
    {
        _builder = new StudyBuilder(new Protocol { Selection = protocol });
        Report = Add("candidates.csv", csv);
    }

    public SourceReport Report { get; }

    public Study Study => _builder.Study;

    public SourceReport Add(string name, string text) => CandidateSources.AddFile(Study, _builder.Write(name, text), TestContext.Current.CancellationToken);

    public Funnel Run() => new SelectionRecord(Study).Run(null, TestContext.Current.CancellationToken).Funnel;

    public FunnelStep Step(string criterion) => Assert.Single(Run().Steps, step => step.Criterion == criterion);

    /// <summary>The names selected, joined.</summary>
    public string Selected() => string.Join(' ', Run().Selected.Select(selected => selected.Repository));

    public void Dispose() => _builder.Dispose();
}
