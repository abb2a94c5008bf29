using System.Diagnostics;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Benchmarks;

/// <summary>Times an annotator's operations in a round of many issues, each on a connection of its own as the web does them.</summary>
internal static class AnnotateBenchmark
{
    private const int Repeats = 200;

    public static int Run(string[] arguments)
    {
        var issues = arguments is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("ptarmigan-annotate-").FullName;
        try
        {
            using var study = Study.Create(Path.Combine(folder, "study"), new Protocol(), TimeProvider.System);
            Fill(study.Database, issues);
            var watch = Stopwatch.StartNew();
            var plan = new RoundPlan { Name = "all", Question = Question.Ptm, Annotators = ["ann", "bob"], Sample = new RoundSample { Kind = SampleKind.Rest } };
            var round = RoundOpening.Open(study, plan, "bench");
            Console.WriteLine(FormattableString.Invariant($"| opening a round of {issues} issues for two | {watch.ElapsedMilliseconds} |"));
            Time(study, round, "nothing answered yet");
            AnswerMost(study.Database, round, issues * 9 / 10);
            Time(study, round, "nine tenths answered");
            watch.Restart();
            RoundClosing.Close(study, round, "bench");
            Console.WriteLine(FormattableString.Invariant($"| closing it | {watch.ElapsedMilliseconds} |"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Time(Study study, Round round, string when)
    {
        var (next, answer, progress) = (new List<double>(), new List<double>(), new List<double>());
        var after = -1;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            QueueItem item = null!;
            next.Add(Milliseconds(study, round, queue =>
            {
                item = queue.Next(after)!;
                queue.Read(item);
            }));
            after = item.Position;
            answer.Add(Milliseconds(study, round, queue => queue.Answer(item.IssueId, new RoundAnswer("no"))));
            progress.Add(Milliseconds(study, round, queue => queue.Progress()));
        }

        Tell("next issue with its texts", next);
        Tell("an answer, on the disk", answer);
        Tell("progress", progress);

        void Tell(string what, List<double> times)
        {
            times.Sort();
            Console.WriteLine(FormattableString.Invariant($"| {what}, {when} | {times[Repeats / 2]:0.0} (95 %: {times[Repeats * 95 / 100]:0.0}) |"));
        }
    }

    private static double Milliseconds(Study study, Round round, Action<RoundQueue> act)
    {
        var started = Stopwatch.GetTimestamp();
        using var mine = study.OpenAgain();
        act(new RoundQueue(mine, round, "ann"));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void Fill(StudyDatabase database, int issues)
    {
        using var transaction = database.Connection.BeginTransaction();
        database.Connection.Execute("INSERT INTO repository (name, name_key) VALUES ('a/b', 'a/b')");
        database.Connection.Execute(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @issues)
            INSERT INTO snapshot (id, issue_id, sha256, title, body, read_at) SELECT i, i, randomblob(32), 'Title ' || i, hex(randomblob(400)), '2024-01-01T00:00:00Z' FROM n
            """,
            ("issues", issues));
        database.Connection.Execute(
            """
            INSERT INTO issue (id, repository_id, number, state, created_at, comment_count, is_locked, snapshot_id, read_at)
            SELECT id, 1, id, 'open', '2020-01-01T00:00:00Z', 0, 0, id, '2024-01-01T00:00:00Z' FROM snapshot
            """);
        transaction.Commit();
    }

    /// <summary>As if the first issues of the annotator's order had been answered.</summary>
    private static void AnswerMost(StudyDatabase database, Round round, int answered)
    {
        using var transaction = database.Connection.BeginTransaction();
        database.Connection.Execute(
            """
            INSERT INTO round_entry (round_id, annotator_id, issue_id, act, state, answer, is_unsure, guideline_version, is_late, made_at)
            SELECT round_id, annotator_id, issue_id, 'answer', 'answered', 'no', 0, 1, 0, '2024-01-01T00:00:00Z' FROM round_assignment
            WHERE round_id = @round AND position < @answered AND state = 'open'
            """,
            ("round", round.Id), ("answered", answered));
        database.Connection.Execute("UPDATE round_assignment SET state = 'answered' WHERE round_id = @round AND position < @answered", ("round", round.Id), ("answered", answered));
        database.Connection.Execute(
            """
            UPDATE round_annotator SET answered = (SELECT COUNT(*) FROM round_assignment AS s
            WHERE s.round_id = round_annotator.round_id AND s.annotator_id = round_annotator.annotator_id AND s.state = 'answered')
            """);
        transaction.Commit();
    }
}
