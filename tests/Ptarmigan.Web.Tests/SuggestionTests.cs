using System.Net;
using Microsoft.Playwright;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Tests;
using Ptarmigan.Tests.Classification;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class SuggestionTests(Chromium chromium)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Suggestions_are_accepted_changed_rejected_and_undone_by_keyboard()
    {
        await using var served = await ServedStudy.Start(Issues);
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/suggestions/type?order=sure");
        var (first, suggested) = await Waiting(page, null);

        await page.Keyboard.PressAsync("a");
        var (second, _) = await Waiting(page, first);
        await page.Keyboard.PressAsync("3");
        var (third, _) = await Waiting(page, second);
        await page.Keyboard.PressAsync("r");
        var (fourth, _) = await Waiting(page, third);
        await page.Keyboard.PressAsync("x");
        var (fifth, _) = await Waiting(page, fourth);
        await page.Keyboard.PressAsync("a");
        await Waiting(page, fifth);
        await page.Keyboard.PressAsync("z");
        await page.GetByText($"{fifth}: undone.").WaitForAsync();

        Assert.Equal(5, new[] { first, second, third, fourth, fifth }.Distinct().Count());
        Assert.Equal(fifth, (await Waiting(page, null)).Issue);
        var said = new JudgmentLedger(served.Study).Current("ann", Question.Type).Values.OrderBy(judgment => judgment.MadeAt).Select(judgment => judgment.Answer).ToArray();
        Assert.Equal([suggested, "question"], said);
    }

    [Fact]
    public async Task Words_that_carry_an_answer_stand_out_in_the_text_and_codes_are_changed_by_typing()
    {
        await using var served = await ServedStudy.Start(Issues);
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/suggestions/challenges?order=sure");
        var (issue, suggested) = await Waiting(page, null);

        Assert.Contains(await page.Locator(".thread mark").AllInnerTextsAsync(), words => words.Contains("memory", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("HR-MEM", suggested, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("DI-GUIDE");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Control+Enter");
        await Waiting(page, issue);

        Assert.Equal($"{suggested};DI-GUIDE", new JudgmentLedger(served.Study).Current("ann", Question.Challenges).Values.Single().Answer);
    }

    [Fact]
    public async Task Nothing_is_suggested_or_taken_of_issues_in_open_rounds()
    {
        await using var served = await ServedStudy.Start(Issues);
        using var visitor = served.Visitor();
        RoundOpening.Open(
            served.Study, new RoundPlan { Name = "all", Question = Question.Ptm, Annotators = ["bob"], Sample = new RoundSample { Kind = SampleKind.Filter } }, "Olga");

        foreach (var question in Question.All)
        {
            Assert.Contains("Nothing is left to judge", await visitor.GetStringAsync($"/suggestions/{question.Name}", Cancellation), StringComparison.Ordinal);
            var judged = await ServedStudy.Send(
                visitor, "/rounds", $"/suggestions/{question.Name}",
                ("issue", "a/b#1"), ("model", "m"), ("suggested", question.IsSet ? "HR-MEM" : question.Options[0]), ("confidence", "0.9"), ("act", "accept"));
            Assert.Contains("The issue is in an open round", await visitor.GetStringAsync(judged.Headers.Location, Cancellation), StringComparison.Ordinal);
            Assert.Empty(new JudgmentLedger(served.Study).Current("ann", question));
        }
    }

    [Fact]
    public async Task Words_quoted_for_an_answer_stand_out_on_the_issues_page()
    {
        await using var served = await ServedStudy.Start(Issues);
        new StudyClassifier(served.Study, ShippedModel.Value) { Explains = true }.Classify([Question.Challenges], null, PredictionContext.None, null, Cancellation);
        using var visitor = served.Visitor();

        var page = WebUtility.HtmlDecode(await visitor.GetStringAsync("/issues/a/b/1", Cancellation));

        Assert.Matches("<mark title=\"ptm-challenges [0-9a-f]+: HR-MEM[^\"]* \\+[0-9.]+[^\"]*\">[^<]*memory[^<]*</mark>", page);
        Assert.Matches("<q>[^<]*memory[^<]*</q><span class=\"muted\"> \\+", page);
    }

    [Fact]
    public async Task Learning_is_measured_in_the_background_and_kept_for_the_next_visit()
    {
        await using var served = await ServedStudy.Start(study =>
        {
            foreach (var (i, report) in MadeUpReports.Make(110, 1, "a/a", "b/b", "c/c", "d/d", "e/e").Index())
            {
                var issue = study.AddIssue(report.Repository).Says(report.Text.Title, report.Text.Body);
                if (i < 90) issue.Judged("gold", "type", report.Type!);
            }
        });
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/learning/type");
        await page.GetByRole(AriaRole.Button, new() { Name = "Measure" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).WaitForAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "What more labels bring" }).WaitForAsync(new() { Timeout = 120_000 });

        Assert.Equal(1, await page.Locator("svg.curve").CountAsync());
        var review = LearningReview.Kept(served.Study, Question.Type)!;
        var other = await chromium.Open(served.Address);
        await other.GotoAsync("/learning/type");
        await other.GetByText($"On {review.DisagreementCount} issues a model").WaitForAsync();
        Assert.Equal(review.Disagreements.Count, await other.Locator(".differing tbody tr").CountAsync());
        await other.GetByLabel("How many").FillAsync("3");
        await other.GetByRole(AriaRole.Button, new() { Name = "Open the round" }).ClickAsync();
        await other.GetByText("The round second look at type is open: 3 issues.").WaitForAsync();
        await other.GotoAsync("/learning/type");
        Assert.Equal(review.Disagreements.Count - 3, await other.Locator(".differing tbody tr").CountAsync());
    }

    [Fact]
    public async Task Newcomer_labels_thirty_issues_trains_and_sees_what_has_changed()
    {
        var truth = new Dictionary<string, string>();
        await using var served = await ServedStudy.Start(study =>
        {
            foreach (var (i, report) in MadeUpReports.Make(40, 1, "a/a").Index())
            {
                // What the keys do is the same for each issue: five of thirty are labelled by them.
                var issue = study.AddIssue("a/a", i + 1).Says(report.Text.Title, report.Text.Body);
                if (i < 25) issue.Judged("ann", "type", report.Type!);
                truth[$"a/a#{i + 1}"] = report.Type!;
            }
        });
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/suggestions/type");
        string? before = null;
        for (var labelled = 25; labelled < 30; labelled++)
        {
            (before, _) = await Waiting(page, before);
            await page.Keyboard.PressAsync(truth[before] switch { "bug" => "1", "enhancement" => "2", _ => "3" });
        }

        await Waiting(page, before);
        await page.GotoAsync("/learning/type");
        await page.GetByRole(AriaRole.Button, new() { Name = "Train a model" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "What has changed by training" }).WaitForAsync(new() { Timeout = 120_000 });

        var labels = new JudgmentLedger(served.Study).Current("ann", Question.Type);
        Assert.Equal(30, labels.Count);
        Assert.All(labels.Values, label => Assert.Equal(truth[$"a/a#{label.IssueId}"], label.Answer));
        var trained = ModelFile.Read(Path.Combine(served.Study.Folder, "model.ptarmodel"), SignalSet.Of(served.Study));
        Assert.Contains($"{trained.Description.Name} {trained.Version} took the place of ptm-challenges", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/suggestions/type");
        await Waiting(page, null);
        Assert.Contains(trained.Version, await page.Locator("form[data-verdict] [name=model]").InputValueAsync(), StringComparison.Ordinal);
    }

    /// <summary>The issue that is shown, once it is another than the one before, and what is suggested.</summary>
    private static async Task<(string Issue, string Suggested)> Waiting(IPage page, string? before)
    {
        await page.Locator($"form[data-verdict]:not(:has([name=issue][value='{before}']))").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return (await page.Locator("form[data-verdict] [name=issue]").InputValueAsync(), await page.Locator("form[data-verdict] [name=suggested]").InputValueAsync());
    }

    private static void Issues(StudyBuilder study)
    {
        for (var number = 1; number <= 8; number++)
        {
            study.AddIssue("a/b", number).Says(
                number % 2 == 0 ? $"Typo on page {number}" : $"CUDA out of memory when fine-tuning model {number}",
                number % 2 == 0 ? "The manual says *ptarmagin*." : "`RuntimeError: CUDA out of memory` when I load the **pretrained** checkpoint on my GPU.");
        }
    }
}
