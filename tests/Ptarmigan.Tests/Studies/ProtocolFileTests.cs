using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Studies;

public sealed class ProtocolFileTests
{
    [Fact]
    public void Written_protocol_reads_back_the_same()
    {
        var protocol = new Protocol
        {
            Title = "Quotes \" and \\ backslashes: # and ünicode",
            Taxonomy = "ours.yaml",
            CollectionDate = new DateOnly(2023, 5, 4),
            Selection = new SelectionProtocol
            {
                MoreDownloadsThan = null,
                LeaveOutForks = false,
                LeaveOutArchived = false,
                NeedsIssues = false,
                SizeKilobytes = ThresholdRule.At(12.5),
                Stars = ThresholdRule.None,
                Forks = ThresholdRule.Elbow,
                InactiveDays = ThresholdRule.At(365),
                Issues = ThresholdRule.At(0),
                Commits = ThresholdRule.None,
                Sensitivity = 0.5,
                Date = new DateOnly(2024, 2, 29),
                Keywords = "a b, c",
                ProgrammingLanguages = "",
                NeedsEnglish = false,
                EnglishShare = 0.5,
                LanguageSample = 5,
            },
            Closing = Closing.First,
            MaxLineBytes = 4096,
            MaxDepth = 32,
            Annotator = "ann",
            LeaveOutGone = "deleted, transferred",
            Confidence = 0.9,
            Seed = -7,
            BootstrapResamples = 500,
            Alternative = Ptarmigan.Statistics.Alternative.TwoSided,
        };

        Assert.Equal(protocol, ProtocolFile.Parse(ProtocolFile.Write(protocol), "study.yaml"));
    }

    [Fact]
    public void Template_shows_every_default() => Approved.Match(ProtocolFile.Write(new Protocol()), "yaml");

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("study:\n")]
    [InlineData("study:\n  # title: x\n")]
    public void What_the_file_leaves_out_has_its_default(string yaml) => Assert.Equal(new Protocol(), ProtocolFile.Parse(yaml, "study.yaml"));

    [Theory]
    [InlineData("study:\n  titel: x\n", 2, "`study.titel` is not a setting.")]
    [InlineData("study:\n  title: x\nanalyses:\n  seed: 1\n", 3, "`analyses` is not a setting.")]
    [InlineData("analysis:\n\n  seed: often\n", 3, "`analysis.seed` is `often`; it must be a whole number from -9223372036854775808 to 9223372036854775807.")]
    [InlineData("analysis:\n  confidence: 95\n", 2, "`analysis.confidence` is `95`; it must be a number between 0 and 1, such as 0.95.")]
    [InlineData("selection:\n  stars: many\n", 2, "`selection.stars` is `many`; it must be elbow, none or a number of 0 or more.")]
    [InlineData("selection:\n  leave_out_forks: maybe\n", 2, "`selection.leave_out_forks` is `maybe`; it must be yes or no.")]
    [InlineData("resolution:\n  closing: last\n", 2, "`resolution.closing` is `last`; it must be one of final, first.")]
    [InlineData("collection:\n  date: 4 May\n", 2, "`collection.date` is `4 May`; it must be a date such as 2025-06-23.")]
    [InlineData("analysis:\n  leave_out_gone: lost\n", 2, "`analysis.leave_out_gone` is `lost`; it must be empty, or some of deleted, transferred, converted, inaccessible.")]
    [InlineData("analysis: 5\n", 1, "`analysis` must hold settings, one a line.")]
    [InlineData("analysis:\n  seed: [1, 2]\n", 2, "`analysis.seed` must be a single value.")]
    [InlineData("- a\n", 1, "The protocol must be sections with settings.")]
    public void Errors_name_the_line(string yaml, int line, string message)
    {
        var error = Assert.Throws<ProtocolException>(() => ProtocolFile.Parse(yaml, "study.yaml"));

        Assert.Equal(line, error.Line);
        Assert.Equal(message, error.Message);
        Assert.Equal($"study.yaml, line {line}", error.Where);
    }

    [Theory]
    [InlineData("a: [1\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: &x *x\n\t- b")]
    public void Broken_yaml_is_an_error_not_a_crash(string yaml) =>
        Assert.Throws<ProtocolException>(() => ProtocolFile.Parse(yaml, "study.yaml"));
}
