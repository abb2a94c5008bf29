using System.Globalization;

namespace Ptarmigan.Studies;

/// <summary>The settings of the section <c>selection</c>, in the order in which the criteria are applied.</summary>
internal static class SelectionSettings
{
    private const string Section = "selection";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static IReadOnlyList<ProtocolSetting> All { get; } =
    [
        Setting("more_downloads_than", "A repository must reuse a model with more downloads than this. Empty: not asked.",
            selection => selection.MoreDownloadsThan?.ToString(Invariant) ?? "",
            (selection, text) => selection with { MoreDownloadsThan = text.Length == 0 ? null : ProtocolSettings.Whole(text, 0, long.MaxValue) }),
        YesNo("leave_out_forks", "Whether forks are left out: yes or no.",
            selection => selection.LeaveOutForks, (selection, answer) => selection with { LeaveOutForks = answer }),
        YesNo("leave_out_archived", "Whether archived repositories are left out: yes or no.",
            selection => selection.LeaveOutArchived, (selection, answer) => selection with { LeaveOutArchived = answer }),
        YesNo("needs_issues", "Whether the issue tracker must be on and hold a closed issue, where that is known: yes or no.",
            selection => selection.NeedsIssues, (selection, answer) => selection with { NeedsIssues = answer }),
        Threshold("size_kilobytes", "The least size in kilobytes: a number, elbow (where the curve of repositories kept bends) or none.\nThe same words hold for the next five.",
            selection => selection.SizeKilobytes, (selection, rule) => selection with { SizeKilobytes = rule }),
        Threshold("stars", "The fewest stars.", selection => selection.Stars, (selection, rule) => selection with { Stars = rule }),
        Threshold("forks", "The fewest forks.", selection => selection.Forks, (selection, rule) => selection with { Forks = rule }),
        Threshold("inactive_days", "The most days without activity.", selection => selection.InactiveDays, (selection, rule) => selection with { InactiveDays = rule }),
        Threshold("issues", "The fewest issues, open and closed.", selection => selection.Issues, (selection, rule) => selection with { Issues = rule }),
        Threshold("commits", "The fewest commits.", selection => selection.Commits, (selection, rule) => selection with { Commits = rule }),
        Setting("sensitivity", "How much flat curve it takes to believe in an elbow (Kneedle's S): 0 or more.",
            selection => selection.Sensitivity.ToString(Invariant),
            (selection, text) => selection with { Sensitivity = NotNegative(text) }),
        Setting("date", "The day from which inactivity is counted back (YYYY-MM-DD). Empty: the newest activity among the candidates.",
            selection => selection.Date?.ToString("yyyy-MM-dd", Invariant) ?? "",
            (selection, text) => selection with { Date = text.Length == 0 ? null : ProtocolSettings.Day(text) }),
        Setting("keywords", "Words that mark tutorials, homework, coding challenges and collections of resources, joined by commas;\nlooked for in name, description, topics and the README's first heading, after name: in the name alone.",
            selection => ProtocolSettings.Quoted(selection.Keywords), (selection, text) => selection with { Keywords = text.Trim() }),
        Setting("programming_languages", "The main programming languages wanted, joined by commas. Empty: any.",
            selection => ProtocolSettings.Quoted(selection.ProgrammingLanguages), (selection, text) => selection with { ProgrammingLanguages = text.Trim() }),
        YesNo("needs_english", "Whether issues and README must be in English: yes or no.",
            selection => selection.NeedsEnglish, (selection, answer) => selection with { NeedsEnglish = answer }),
        Setting("english_share", "The share of the texts whose language is clear that must be English, between 0 and 1.",
            selection => selection.EnglishShare.ToString(Invariant), (selection, text) => selection with { EnglishShare = ProtocolSettings.Fraction(text) }),
        Setting("language_sample", "How many issues of a repository its language is told by.",
            selection => selection.LanguageSample.ToString(Invariant), (selection, text) => selection with { LanguageSample = (int)ProtocolSettings.Whole(text, 1, 1000) }),
    ];

    private static ProtocolSetting Setting(
        string key, string description, Func<SelectionProtocol, string> write, Func<SelectionProtocol, string, SelectionProtocol> read) =>
        new(Section, key, description, protocol => write(protocol.Selection), (protocol, text) => protocol with { Selection = read(protocol.Selection, text) });

    private static ProtocolSetting Threshold(
        string key, string description, Func<SelectionProtocol, ThresholdRule> rule, Func<SelectionProtocol, ThresholdRule, SelectionProtocol> with) =>
        Setting(key, description, selection => rule(selection).ToString(), (selection, text) => with(selection, ThresholdRule.Parse(text)));

    private static ProtocolSetting YesNo(
        string key, string description, Func<SelectionProtocol, bool> answer, Func<SelectionProtocol, bool, SelectionProtocol> with) =>
        Setting(key, description, selection => answer(selection) ? "yes" : "no", (selection, text) => with(selection, text switch
        {
            "yes" or "true" => true,
            "no" or "false" => false,
            _ => throw new FormatException("yes or no"),
        }));

    private static double NotNegative(string text) =>
        double.TryParse(text, NumberStyles.Float, Invariant, out var number) && number >= 0 && double.IsFinite(number)
            ? number
            : throw new FormatException("a number of 0 or more");
}
