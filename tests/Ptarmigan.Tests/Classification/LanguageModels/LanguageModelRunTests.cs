using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification.LanguageModels;
using Ptarmigan.FakeLanguageModel;
using Xunit;

namespace Ptarmigan.Tests.Classification.LanguageModels;

public sealed class LanguageModelRunTests
{
    [Fact]
    public async Task An_answer_becomes_a_judgment_with_its_evidence_and_where_it_came_from()
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Of(AskedStudy.Choice("yes", 0.8, "RuntimeError: size mismatch", "words that nobody wrote")));

        var result = await asked.AskAsync();

        var judgment = Assert.Single(asked.Judgments(Question.Ptm));
        var annotator = new LanguageModelAnnotator(asked.Study, asked.Options());
        Assert.Equal(("yes", 0.8, "It says so.", 1), (judgment.Answer, judgment.Confidence, judgment.Note, judgment.GuidelineVersion));
        Assert.Equal(new Annotator(annotator.Name, AnnotatorKind.LanguageModel), judgment.Annotator);
        Assert.Equal([new Evidence(EvidencePart.Body, null, 25, 52, "RuntimeError: size mismatch")], judgment.Evidence);
        Assert.Equal($"{annotator.Name} at {asked.Server.Url}, prompt {annotator.Prompts[0].Version}, {annotator.Parameters}, form schema, 1 quotes not in the text", judgment.Source);
        Assert.Equal((1, 1, 1), (result.Answers[0].DroppedQuotes, result.Recorded, result.Requests));
    }

    [Fact]
    public async Task A_server_is_asked_in_its_own_protocol_with_the_schema_and_without_tools()
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Of(AskedStudy.Choice("no")));

        await asked.AskAsync();

        var request = Assert.Single(asked.Server.Received);
        Assert.Equal((AskedStudy.Model, "json_schema", null), (request.Model, request.Form, request.Authorization));
        Assert.Equal(["quotes", "reason", "answer", "confidence"], request.SchemaFields);
        Assert.True(request.Json["response_format"]!["json_schema"]!["strict"]!.GetValue<bool>());
        Assert.Equal(["system", "user"], request.Json["messages"]!.AsArray().Select(message => message!["role"]!.GetValue<string>()));
        Assert.Equal(0, request.Json["temperature"]!.GetValue<double>());
        Assert.Equal(1000, request.Json["max_tokens"]!.GetValue<int>());
        Assert.False(request.Json.ContainsKey("tools"));
        Assert.False(request.Json.ContainsKey("stream"));
    }

    [Fact]
    public async Task Challenges_are_asked_of_issues_alone_that_it_takes_for_PTM_related()
    {
        await using var asked = await AskedStudy.StartAsync((request, _) => ChatAnswer.Of(
            request.SchemaFields.Contains("challenges") ? AskedStudy.Challenges(("HR-MEM", ["out of memory"])) : AskedStudy.Choice(request.User.Contains("memory", StringComparison.Ordinal) ? "yes" : "no")));
        asked.Builder.AddIssue().Says("CUDA out of memory", "b");
        asked.Builder.AddIssue().Says("Button too small", "b");

        await asked.AskAsync(Question.Ptm, Question.Challenges);

        Assert.Equal(3, asked.Server.Received.Count);
        Assert.Equal("HR-MEM", Assert.Single(asked.Judgments(Question.Challenges)).Answer);
    }

    [Fact]
    public async Task Challenges_are_not_asked_where_it_is_not_known_whether_a_PTM_is_concerned()
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Of(AskedStudy.Choice("maybe")));

        var result = await asked.AskAsync(Question.Ptm, Question.Challenges);

        Assert.Equal(Question.Ptm, Assert.Single(result.Answers).Question);
    }

    [Fact]
    public async Task The_same_is_not_asked_twice()
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Of(AskedStudy.Choice("yes", 0.8, "size mismatch")));
        await asked.AskAsync();

        var again = await asked.AskAsync();

        Assert.Single(asked.Server.Received);
        Assert.Equal((0, 0, true), (again.Requests, again.Recorded, again.Answers[0].IsKept));
        Assert.Equal(1, asked.Count("judgment"));

        asked.Builder.AddIssue().Says("Another text", "b");
        await asked.AskAsync();
        Assert.Equal(2, asked.Server.Received.Count);
        await asked.AskAsync(asked.Options() with { Temperature = 0.2 });
        Assert.Equal(4, asked.Server.Received.Count);
    }

    [Fact]
    public async Task An_answer_that_does_not_fit_is_asked_for_once_more_with_the_fault_and_then_given_up()
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Of(AskedStudy.Choice("maybe")));

        var result = await asked.AskAsync();

        Assert.Equal([false, true], asked.Server.Received.Select(request => request.User.Contains("could not be used: \"answer\" must be one of \"yes\", \"no\", not \"maybe\".", StringComparison.Ordinal)));
        Assert.Null(result.Answers[0].Answer);
        Assert.Contains("\"maybe\"", result.Answers[0].Reason, StringComparison.Ordinal);
        Assert.Equal((0, 1), (asked.Count("judgment"), asked.Count("language_model_no_answer")));
        Assert.Equal(0, (await asked.AskAsync()).Requests);
        Assert.Equal(1, asked.Count("language_model_no_answer"));
    }

    [Fact]
    public async Task What_had_no_answer_can_be_asked_again()
    {
        await using var asked = await AskedStudy.StartAsync((_, count) => ChatAnswer.Of(AskedStudy.Choice(count < 2 ? "maybe" : "no")));
        asked.Builder.AddIssue();
        await asked.AskAsync();

        var again = await asked.AskAsync(asked.Options() with { AsksAgain = true });

        Assert.Equal("no", again.Answers[0].Answer);
        Assert.Equal(3, asked.Server.Received.Count);
        Assert.Equal(0, (await asked.AskAsync(asked.Options() with { AsksAgain = true })).Requests);
    }

    [Fact]
    public async Task A_ceiling_of_tokens_stops_before_it_is_passed_and_keeps_everything()
    {
        await using var asked = await AskedStudy.StartAsync((_, _) => ChatAnswer.Of(AskedStudy.Choice("no")));
        for (var i = 0; i < 10; i++) asked.Builder.AddIssue().Says($"Issue {i}", "b");
        var one = (await asked.AskAsync(asked.Options() with { Sample = 1 })).Use.Total;
        var ceiling = (one * 4) + 1500;

        var result = await asked.AskAsync(asked.Options() with { MaxTokens = ceiling, Concurrency = 1 });

        Assert.InRange(result.Use.Total, one, ceiling);
        Assert.Contains("ceiling", result.EndedBy!.Message, StringComparison.Ordinal);
        Assert.InRange(asked.Judgments(Question.Ptm).Count, 3, 9);
        Assert.Null((await asked.AskAsync()).EndedBy);
        Assert.Equal(10, asked.Judgments(Question.Ptm).Count);
        Assert.Equal(10, asked.Server.Received.Count);
    }

    [Fact]
    public async Task A_ceiling_of_cost_counts_both_prices()
    {
        await using var asked = await AskedStudy.StartAsync((_, _) => ChatAnswer.Of(AskedStudy.Choice("no")));
        for (var i = 0; i < 5; i++) asked.Builder.AddIssue().Says($"Issue {i}", "b");
        var priced = asked.Options() with { Price = new LanguageModelPrice(1, 10), Concurrency = 1 };

        var first = await asked.AskAsync(priced with { MaxCost = 0.012m });

        Assert.NotNull(first.EndedBy);
        Assert.Equal(((first.Use.Input * 1m) + (first.Use.Output * 10m)) / 1_000_000m, first.Cost);
        Assert.InRange(first.Cost!.Value, 0.0001m, 0.012m);
        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => asked.AskAsync(asked.Options() with { MaxCost = 1 }));
        Assert.Equal("--max-cost", failure.Where);
    }

    [Fact]
    public async Task The_forecast_counts_what_is_asked_and_leaves_out_what_is_kept()
    {
        await using var asked = await AskedStudy.StartAsync((_, _) => ChatAnswer.Of(AskedStudy.Choice("no")));
        for (var i = 0; i < 4; i++) asked.Builder.AddIssue().Says($"Issue {i}", new string('x', 3500));
        LanguageModelForecast Forecast() => new LanguageModelAnnotator(asked.Study, asked.Options() with { Price = new LanguageModelPrice(2, 4) }).Forecast(null, TestContext.Current.CancellationToken);

        var before = Forecast();
        Assert.Equal((4, 0, 4), (before.Issues, before.Kept, before.Requests));
        Assert.Equal(new LanguageModelPrice(2, 4).Of(before.Use), before.Cost);
        Assert.Empty(asked.Server.Received);

        var result = await asked.AskAsync(asked.Options() with { Sample = 3 });
        Assert.Equal((4, 3, 1), (Forecast().Issues, Forecast().Kept, Forecast().Requests));
        // The server counts four letters to a token; the estimate is on the safe side of that.
        Assert.InRange(before.Use.Input / 4.0, result.Use.Input / 3.0, result.Use.Input / 3.0 * 1.3);
    }

    [Fact]
    public async Task A_larger_sample_holds_the_smaller_one_and_issues_can_be_chosen_by_who_answered_them()
    {
        await using var asked = await AskedStudy.StartAsync((_, _) => ChatAnswer.Of(AskedStudy.Choice("no")));
        for (var i = 0; i < 20; i++) asked.Builder.AddIssue();
        asked.Builder.AddIssue().Judged("gold", "ptm", "yes");
        asked.Builder.AddIssue().Judged("gold", "type", "bug");

        var (small, large) = (await asked.AskAsync(asked.Options() with { Sample = 5 }), await asked.AskAsync(asked.Options() with { Sample = 9 }));

        Assert.Equal(9, large.Answers.Count);
        Assert.Equal(5, small.Answers.Select(answer => answer.IssueId).Intersect(large.Answers.Select(answer => answer.IssueId)).Count());
        Assert.Equal(21, Assert.Single((await asked.AskAsync(asked.Options() with { LabelledBy = "gold" })).Answers).Number);
        await Assert.ThrowsAsync<LanguageModelException>(() => asked.AskAsync(asked.Options() with { LabelledBy = "nobody" }));
    }

    [Fact]
    public async Task What_is_judged_blind_just_now_is_recorded_and_not_shown_and_no_round_takes_a_model()
    {
        await using var asked = await AskedStudy.StartAsync((_, _) => ChatAnswer.Of(AskedStudy.Choice("no")));
        for (var i = 0; i < 4; i++) asked.Builder.AddIssue();
        var round = RoundOpening.Open(asked.Study, new RoundPlan { Name = "one", Question = Question.Ptm, Annotators = ["ann"], Sample = new() { Size = 3 } }, "ann");

        var result = await asked.AskAsync();

        Assert.Equal((1, 3, 4), (result.Answers.Count, result.Hidden, asked.Judgments(Question.Ptm).Count));
        var blind = new JudgmentLedger(asked.Study) { Viewer = "ann" };
        Assert.Single(blind.Current(result.Annotator, Question.Ptm));
        Assert.Throws<AnnotationException>(() => RoundOpening.Open(asked.Study, new RoundPlan { Name = "two", Question = Question.Ptm, Annotators = [result.Annotator], Sample = new() { Size = 3 } }, "ann"));
        RoundClosing.Close(asked.Study, round, "ann");
        Assert.Equal([result.Annotator], AgreementMeasure.Of(asked.Study, round, result.Annotator).Beside);
    }

    [Fact]
    public async Task A_server_that_reads_less_than_it_is_sent_is_told_of()
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Of(AskedStudy.Choice("no")) with { InputTokens = 20 });

        Assert.Equal(1, (await asked.AskAsync()).ReadShort);
    }

    [Fact]
    public async Task A_cut_text_is_told_of()
    {
        await using var asked = await AskedStudy.StartAsync((_, _) => ChatAnswer.Of(AskedStudy.Choice("no")));
        asked.Builder.AddIssue().Says("t", new string('x', 500));

        var result = await asked.AskAsync(asked.Options() with { MaxBody = 100 });

        Assert.True(result.Answers[0].IsCut);
        Assert.EndsWith(", body cut to 100 of 500 characters", asked.Judgments(Question.Ptm)[0].Source, StringComparison.Ordinal);
    }
}
