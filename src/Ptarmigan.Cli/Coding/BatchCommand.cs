using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding.Batches;

namespace Ptarmigan.Cli.Coding;

/// <summary><c>ptarmigan batch</c>: issues that are coded together, and the review before the next.</summary>
internal static class BatchCommand
{
    public static Command Create(CommandRunner runner) => new("batch", "Code in batches: a pilot, then one after the other, each reviewed before the next is opened.")
    {
        Open(runner), List(runner), Next(runner), Done(runner), Close(runner), Review(runner),
    };

    private static Command Open(CommandRunner runner)
    {
        var annotators = new Option<string[]>("--annotator") { Description = "Who codes it. May be given several times.", HelpName = "NAME", Required = true };
        var size = new Option<int>("--size") { Description = "How many issues are drawn.", HelpName = "N", DefaultValueFactory = _ => 50 };
        var seed = new Option<long?>("--seed") { Description = "The seed of the draw. Default: the study's.", HelpName = "N" };
        var open = new Option<bool>("--not-blind") { Description = "Let annotators see what others code. Default: blind where several code it." };
        var any = new Option<bool>("--any") { Description = "Draw from issues that nobody called PTM-related too. Default: gold must say so, unless --answer asks for something else." };
        var filter = new IssueFilterOptions(defaultLimit: null);
        var by = RoundOptions.By();
        var command = new Command("open", "Draw the next batch, the pilot first, from the issues that gold calls PTM-related, or from those a filter keeps.") { annotators, size, seed, open, any, by };
        filter.AddTo(command);
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var plan = new BatchPlan
            {
                Annotators = arguments.GetRequiredValue(annotators),
                Size = arguments.GetValue(size),
                Seed = arguments.GetValue(seed),
                IsBlind = arguments.GetValue(open) ? false : null,
            };
            var wanted = filter.Read(arguments, study);
            plan = plan with { Filter = wanted.Answers.Count > 0 || arguments.GetValue(any) ? wanted : wanted with { Answers = plan.Filter.Answers } };
            return Shown(new BatchLedger(study).Open(plan, arguments.GetRequiredValue(by)), []);
        });
        return command;
    }

    private static Command List(CommandRunner runner)
    {
        var command = new Command("list", "List the batches: where they stand, who codes them, how far everybody is, who signed.");
        runner.RunOnStudy(command, (study, _, _) =>
        {
            var ledger = new BatchLedger(study);
            var batches = ledger.All().Select(batch => (Batch: batch, Progress: ledger.Progress(batch))).ToList();
            var reviews = ledger.Reviews();
            return new CommandResult(new { batches = batches.Select(batch => Document(batch.Batch, batch.Progress)), reviews = reviews.Select(review => new { review.Batch, review.Reviewer, review.Notes, review.SignedAt }) }, screen =>
            {
                var table = new TextTable().Number("batch").Text("state").Number("issues").Text("blind").Text("done").Text("signed by");
                foreach (var (batch, progress) in batches)
                {
                    table.Row(
                        Number(batch.Number), State(batch), Numerals.Count(batch.Issues.Count), batch.IsBlind ? "yes" : "no", string.Join(", ", progress.Select(own => $"{own.Annotator} {own.Done}")),
                        string.Join(", ", reviews.Where(review => review.Batch == batch.Number).Select(review => review.Reviewer)));
                }

                if (batches.Count > 0) table.DrawOn(screen);
                else screen.Line("There is no batch yet. `ptarmigan batch open` draws the pilot.");
            });
        });
        return command;
    }

    private static Command Next(CommandRunner runner)
    {
        var annotator = CodingOptions.Annotator();
        var command = new Command("next", "Name the next issue of the open batch that an annotator is not done with.") { annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var next = new BatchLedger(study).Next(arguments.GetRequiredValue(annotator));
            return new CommandResult(new { next = next?.ToString() }, screen => screen.Line(next?.ToString() ?? "Nothing is left to code."));
        });
        return command;
    }

    private static Command Done(CommandRunner runner)
    {
        var (issue, annotator) = (RoundOptions.Issue(), CodingOptions.Annotator());
        var not = new Option<bool>("--not") { Description = "Not done after all." };
        var command = new Command("done", "Say that an annotator is done with an issue of the open batch.") { issue, annotator, not };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var ledger = new BatchLedger(study);
            ledger.SetDone(CodingOptions.ReadIssue(study, arguments.GetRequiredValue(issue)), arguments.GetRequiredValue(annotator), !arguments.GetValue(not));
            var next = ledger.Next(arguments.GetRequiredValue(annotator));
            return new CommandResult(new { next = next?.ToString() }, screen => screen.Line(next is null ? "Nothing is left to code." : $"Next: {next}"));
        });
        return command;
    }

    private static Command Close(CommandRunner runner)
    {
        var number = NumberOf();
        var command = new Command("close", "Close the open batch: everybody sees what the others coded, and it waits for its review.") { number };
        runner.RunOnStudy(command, (study, arguments, _) => Shown(new BatchLedger(study).Close(arguments.GetRequiredValue(number)), []));
        return command;
    }

    private static Command Review(CommandRunner runner)
    {
        var number = NumberOf();
        var sign = new Option<string?>("--sign") { Description = "Sign the review with these notes; the next batch may be opened then.", HelpName = "NOTES" };
        var by = RoundOptions.By();
        var command = new Command("review", "Show what a batch brought: new codes, what was done to the codebook, disagreements, saturation, agreement; and sign it.") { number, sign, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var ledger = new BatchLedger(study);
            var batch = ledger.Find(arguments.GetRequiredValue(number));
            var review = BatchReview.Of(study, batch);
            var signed = arguments.GetValue(sign) is { } notes ? ledger.Sign(batch.Number, arguments.GetRequiredValue(by), notes) : null;
            return new CommandResult(
                new { review.Batch, review.NewCodes, operations = review.Operations.Select(CodebookDocument.Of), review.Differences, review.Saturation, review.Agreement, signedBy = signed?.Reviewer },
                screen =>
                {
                    BatchReviewDrawing.Draw(screen, review, study.Protocol.Confidence);
                    if (signed is not null) screen.Line($"Signed by {signed.Reviewer}. `ptarmigan batch open` draws the next.");
                });
        });
        return command;
    }

    private static CommandResult Shown(Batch batch, IReadOnlyList<BatchProgress> progress) =>
        new(Document(batch, progress), screen => screen.Line($"Batch {batch.Number}{(batch.Number == 1 ? ", the pilot," : "")} is {State(batch)}: {batch.Sample}{(batch.IsBlind ? ", blind" : "")}."));

    private static object Document(Batch batch, IReadOnlyList<BatchProgress> progress) => new
    {
        batch.Number,
        batch.State,
        batch.Sample,
        batch.Seed,
        batch.IsBlind,
        batch.Annotators,
        issues = batch.Issues.Select(issue => issue.ToString()),
        batch.OpenedVersion,
        batch.ClosedVersion,
        batch.OpenedAt,
        batch.ClosedAt,
        progress,
    };

    private static Argument<int> NumberOf() => new("BATCH") { Description = "The batch's number; 1 is the pilot." };

    private static string State(Batch batch) => batch.State.ToString().ToLowerInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
