using Ptarmigan.Annotation;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Statistics;

namespace Ptarmigan.Tests.Coding.Refi;

/// <summary>A study with a few issues whose texts are given, coded at random; and the same without codings.</summary>
internal static class CodedStudy
{
    private static readonly string[] People = ["ann", "bob 😀", "Ümit"];

    /// <summary>A study with the issues alone; other issues before them make other keys.</summary>
    public static StudyBuilder WithIssues(string[] texts, int others)
    {
        var study = new StudyBuilder();
        for (var other = 1; other <= others; other++) study.AddIssue("other/one", other);
        for (var issue = 0; issue + 2 < texts.Length; issue += 3)
        {
            study.AddIssue("a/b", 1 + (issue / 3)).Says("T" + texts[issue], texts[issue + 1]).Comment(texts[issue + 2]).Comment("again: " + texts[issue + 1], "2020-01-03");
        }

        return study;
    }

    /// <summary>Makes a codebook and codes with it.</summary>
    public static void Code(StudyBuilder study, string[] names, uint seed)
    {
        var random = new SeededRandom(seed);
        var codebook = new CodebookLedger(study.Study);
        for (var made = 0; made < 8; made++)
        {
            var level = (CodeLevel)random.Next(3);
            var parents = codebook.Current.InUse.Where(code => code.Level == level.Above()).ToList();
            var create = new CreateCode(level, $"{names[made % names.Length].Replace(" / ", "", StringComparison.Ordinal)}{made}".Trim(), parents.Count > 0 ? parents[random.Next(parents.Count)].Id : null)
            {
                Text = new CodeText { Definition = names[made % names.Length], Examples = random.Next(2) == 0 ? "one\ntwo" : "" },
                Sign = random.Next(2) == 0 ? $"S-{made}" : null,
            };
            TryTo(() => codebook.Do(create, "ann", "New."));
        }

        var usable = codebook.Current.InUse.Where(code => code.Level != CodeLevel.Theme).ToList();
        var challenges = new ChallengeLedger(study.Study);
        var memos = new MemoBook(study.Study);
        foreach (var issue in study.Issues.Read(Ptarmigan.Issues.IssueFilter.All).Where(issue => issue.Reference.Repository.Owner == "a").ToList())
        {
            var text = challenges.TextOf(issue);
            for (var act = 0; act < 6 && usable.Count > 0; act++)
            {
                var annotator = People[random.Next(People.Length)];
                var passage = Passage(text, random);
                TryTo(() =>
                {
                    var challenge = challenges.Code(issue, passage, usable[random.Next(usable.Count)].Id, annotator);
                    if (random.Next(3) == 0) memos.Write((MemoKind)random.Next(3), MemoTarget.OfChallenge(challenge.Id), $"memo {act} 😀\nmore", annotator);
                });
            }

            TryTo(() => new CodingExclusions(study.Study).Exclude(issue, "carol", (ExclusionCause)random.Next(3), "Says nothing.\n" + text.Title.ReplaceLineEndings("\n")));
            if (random.Next(2) == 0) memos.Write(MemoKind.Question, MemoTarget.OfIssue(issue.Id), "Why " + text.Title.ReplaceLineEndings("\n") + "?", "carol");
        }

        foreach (var code in codebook.Current.InUse.Where(_ => random.Next(3) == 0)) memos.Write(MemoKind.Rule, MemoTarget.OfCode(code.Id), "Rule of " + code.Name, "ann");
    }

    /// <summary>Everything that REFI can express of what was coded, without keys, to compare.</summary>
    public static string Told(StudyBuilder study, bool withTimes = true)
    {
        var codebook = new CodebookLedger(study.Study).Current;
        var comments = study.Database.Connection.CommentNumbers();
        var challenges = new ChallengeLedger(study.Study).All().ToDictionary(challenge => challenge.Id);
        string Words(Challenge challenge) => $"{challenge.Issue} {challenge.Annotator} {challenge.Passage?.Part} {(challenge.Passage?.Comment is { } comment ? comments[comment] : 0)} {challenge.Passage?.Start}-{challenge.Passage?.End} [{challenge.Passage?.Quote}] {codebook.NameOf(challenge.Placement.Code!.Value)} {Time(challenge.MadeAt)}";
        string Time(DateTimeOffset at) => withTimes ? $"{at:O}" : "";
        var issues = study.Issues.Read(Ptarmigan.Issues.IssueFilter.All).ToDictionary(issue => issue.Id, issue => issue.Reference.ToString());
        return string.Join('\n', codebook.InUse.Select(code => $"{code.Level} {codebook.NameOf(code.Id)} {code.Sign} {code.Text}").Order(StringComparer.Ordinal)
            .Concat(challenges.Values.Select(Words).Order(StringComparer.Ordinal))
            .Concat(new CodingExclusions(study.Study).All().Select(exclusion => exclusion.ToString()).Order(StringComparer.Ordinal))
            .Concat(new MemoBook(study.Study).All().Select(memo => $"{memo.Kind} {memo.Author} {Time(memo.MadeAt)} {memo.Text} on {memo.Target switch
            {
                { IssueId: { } issue } => issues[issue],
                { Challenge: { } challenge } => Words(challenges[challenge]),
                _ => codebook.NameOf(memo.Target.Code!.Value),
            }}").Order(StringComparer.Ordinal)));
    }

    private static Passage? Passage(Ptarmigan.Annotation.Rounds.RoundText text, SeededRandom random)
    {
        var texts = new List<(EvidencePart Part, long? Comment, string Text)> { (EvidencePart.Title, null, text.Title), (EvidencePart.Body, null, text.Body ?? "") };
        texts.AddRange(text.Comments.Select(comment => (EvidencePart.Comment, (long?)comment.Id, comment.Comment.Body ?? "")));
        var (part, key, words) = texts[random.Next(texts.Count)];
        var length = CodePoints.FromUtf16(words, words.Length);
        if (length == 0) return null;
        var start = random.Next(length);
        var end = start + 1 + random.Next(length - start);
        return CodePoints.Slice(words, start, end) is { } quote && !CutsLineEnd(words, start) && !CutsLineEnd(words, end) ? new Passage(part, key, start, end, quote) : null;
    }

    /// <summary>No file of text in which each line ends alike can tell the two halves of a line's end apart.</summary>
    private static bool CutsLineEnd(string text, int place) =>
        CodePoints.ToUtf16(text, place) is > 0 and var at && at < text.Length && text[at - 1] == '\r' && text[at] == '\n';

    private static void TryTo(Action act)
    {
        try
        {
            act();
        }
        catch (PtarmiganException)
        {
            // Not allowed, such as a second code of one name: then there is one thing less.
        }
    }
}
