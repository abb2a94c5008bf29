using System.Globalization;
using Ptarmigan.Cli;
using Ptarmigan.Cli.Terminals;
using Xunit;

namespace Ptarmigan.Tests.Cli;

/// <summary>Long bootstraps show how far they are, on a terminal only, and stop when the user wants them to.</summary>
public sealed class ResamplingProgressTests
{
    private const string MannWhitney = "stats mann-whitney times.csv --value days --group kind --bootstrap 200";

    public static TheoryData<string> Bootstraps() =>
    [
        MannWhitney,
        "stats kruskal-wallis times.csv --value days --group kind --bootstrap 200",
        "stats agreement times.csv --item days --rater kind --label kind --resamples 200",
        "stats agreement times.csv --item days --rater kind --label kind --set-separator ; --resamples 200",
    ];

    [Theory]
    [MemberData(nameof(Bootstraps))]
    public async Task Progress_is_shown_on_a_terminal_and_ends_at_the_whole(string line)
    {
        var (exit, error) = await Run(line, isTerminal: true, CancellationToken.None);

        Assert.Equal(0, exit);
        Assert.Contains(" resamples, ", error, StringComparison.Ordinal);
        Assert.Contains("/s, ", error, StringComparison.Ordinal);
        Assert.Contains(" left", error, StringComparison.Ordinal);
        Assert.Contains("] 100 % ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shown_where_standard_error_is_no_terminal()
    {
        var (exit, error) = await Run(MannWhitney, isTerminal: false, CancellationToken.None);

        Assert.Equal(0, exit);
        Assert.Empty(error);
    }

    [Theory]
    [MemberData(nameof(Bootstraps))]
    public async Task Cancelling_ends_a_bootstrap_between_two_resamples(string line)
    {
        using var cancellation = new CancellationTokenSource();

        // The first thing that is shown cancels the run, long before the last resample.
        var (exit, error) = await Run(line, isTerminal: true, cancellation.Token, cancellation.Cancel);

        Assert.Equal((int)ExitCode.Cancelled, exit);
        Assert.DoesNotContain("100 %", error, StringComparison.Ordinal);
        Assert.Contains("Cancelled", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analysis_shows_its_resamples_and_can_be_stopped()
    {
        using var study = Labelled();
        using var cancellation = new CancellationTokenSource();
        var error = new Telling(() => { });

        var exit = await Analyze(study, error, CancellationToken.None);
        var stopped = await Analyze(study, new Telling(cancellation.Cancel), cancellation.Token);

        Assert.Equal(0, exit);
        Assert.Contains("] 100 % ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Cancelled, stopped);
    }

    private static Task<int> Analyze(StudyBuilder study, TextWriter error, CancellationToken cancellation) => PtarmiganCommandLine.RunAsync(
        ["analyze"], new Terminal { Output = TextWriter.Null, Error = error, ErrorIsTerminal = true, Folder = study.Study.Folder, Time = new HurryingClock() }, cancellation);

    private static async Task<(int Exit, string Error)> Run(string line, bool isTerminal, CancellationToken cancellation, Action? shown = null)
    {
        using var folder = new TemporaryFolder();
        var rows = Enumerable.Range(0, 60).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i / 2 * 7 % 31},{(i % 2 == 0 ? "ml" : "other")}"));
        folder.Write("times.csv", "days,kind\n" + string.Join('\n', rows.Distinct()) + "\n");
        var error = new Telling(shown ?? (() => { }));
        var terminal = new Terminal { Output = TextWriter.Null, Error = error, ErrorIsTerminal = isTerminal, Folder = folder.Path, Time = new HurryingClock() };
        return (await PtarmiganCommandLine.RunAsync(line.Split(' '), terminal, cancellation), error.ToString());
    }

    private static StudyBuilder Labelled()
    {
        var study = new StudyBuilder();
        for (var number = 1; number <= 12; number++)
        {
            study.AddIssue().Closed(string.Create(CultureInfo.InvariantCulture, $"2020-02-{number:00}"))
                .Judged("gold", "ptm", number % 2 == 0 ? "yes" : "no").Judged("gold", "challenges", number % 2 == 0 ? "HR-MEM" : "");
        }

        return study;
    }

    /// <summary>A clock on which every look at it finds a second gone.</summary>
    private sealed class HurryingClock : TimeProvider
    {
        private long _timestamp;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _timestamp++;
    }

    /// <summary>Text that tells of each thing written.</summary>
    private sealed class Telling(Action written) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            written();
        }
    }
}
