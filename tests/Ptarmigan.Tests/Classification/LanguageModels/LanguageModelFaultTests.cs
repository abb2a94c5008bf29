using Ptarmigan.Annotation;
using Ptarmigan.Classification.LanguageModels;
using Ptarmigan.FakeLanguageModel;
using Ptarmigan.Tests.Collection.GitHub;
using Xunit;

namespace Ptarmigan.Tests.Classification.LanguageModels;

/// <summary>What goes wrong with servers, and what becomes of it. Waits are over at once, by a clock that jumps.</summary>
public sealed class LanguageModelFaultTests
{
    private static readonly string Good = AskedStudy.Choice("yes");

    [Theory]
    [InlineData(true, true, "schema", 2)]
    [InlineData(false, true, "json", 3)]
    [InlineData(false, false, "text", 4)]
    public async Task A_server_is_asked_in_the_strictest_form_that_it_takes(bool schema, bool json, string form, int requests)
    {
        await using var asked = await AskedStudy.WithOneAsync(
            ChatAnswer.Of(form == "text" ? $"Well:\n```json\n{Good}\n```" : Good), new ServerAbilities { Schema = schema, Json = json });
        asked.Builder.AddIssue();

        await asked.AskAsync(asked.Options() with { Concurrency = 1 });

        // What the server does not take is tried once in a run.
        Assert.Equal(requests, asked.Server.Received.Count);
        Assert.Equal(2, asked.Judgments(Question.Ptm).Count(judgment => judgment.Source!.EndsWith($"form {form}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("max_tokens", 1)]
    [InlineData("max_completion_tokens", 2)]
    public async Task The_limit_of_an_answer_goes_by_the_name_that_the_server_knows(string name, int requests)
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Of(Good), new ServerAbilities { Limit = name });

        await asked.AskAsync();

        Assert.Equal(requests, asked.Server.Received.Count);
        Assert.Equal(1000, asked.Server.Received.Last().Json[name]!.GetValue<int>());
    }

    [Fact]
    public async Task A_model_that_takes_no_temperature_is_not_asked_in_another_way_in_silence()
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Of(Good), new ServerAbilities { Temperature = false });

        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => asked.AskAsync());

        Assert.Contains("--temperature default", failure.Next, StringComparison.Ordinal);
        Assert.Equal("yes", (await asked.AskAsync(asked.Options() with { Temperature = null })).Answers[0].Answer);
    }

    [Theory]
    [InlineData("cut-off", 2, "Asked twice, it did not come to an end; --max-output-tokens allows longer answers.")]
    [InlineData("filtered", 1, "A filter of the provider's stopped the answer.")]
    [InlineData("refusal", 1, "The model or its server declined: I cannot help with that.")]
    [InlineData("tool", 2, "Asked twice, it did not answer in a form that fits: it holds no text.")]
    [InlineData("no-json", 2, "Asked twice, it did not answer in a form that fits: it holds no JSON object with the field \"answer\".")]
    [InlineData("outside", 2, "Asked twice, it did not answer in a form that fits: \"answer\" must be one of \"yes\", \"no\", not \"perhaps\".")]
    [InlineData("huge", 1, "The server sent more than a megabyte.")]
    public async Task What_is_no_answer_is_recorded_as_none_with_the_reason(string fault, int requests, string reason)
    {
        await using var asked = await AskedStudy.WithOneAsync(KnownFaults.All[fault]);

        var result = await asked.AskAsync();

        Assert.Equal((null, reason), (result.Answers[0].Answer, result.Answers[0].Reason));
        Assert.Equal(requests, asked.Server.Received.Count);
        Assert.Empty(asked.Judgments(Question.Ptm));
        Assert.Equal(0, (await asked.AskAsync()).Requests);
    }

    [Fact]
    public async Task A_text_that_is_too_long_for_the_model_costs_that_issue_alone()
    {
        await using var asked = await AskedStudy.StartAsync((request, _) => request.User.Contains("long", StringComparison.Ordinal)
            ? ChatAnswer.Failed(400, "This model's maximum context length is 4096 tokens.", "context_length_exceeded") : ChatAnswer.Of(Good));
        asked.Builder.AddIssue().Says("long", "b");
        asked.Builder.AddIssue().Says("short", "b");

        var result = await asked.AskAsync();

        Assert.Equal("The text is too long for the model: This model's maximum context length is 4096 tokens.", Assert.Single(result.Answers, answer => answer.Answer is null).Reason);
        Assert.Single(asked.Judgments(Question.Ptm));
    }

    [Theory]
    [InlineData("limit")]
    [InlineData("failure")]
    [InlineData("closed")]
    [InlineData("broken")]
    public async Task What_passes_is_tried_again(string fault)
    {
        var time = new JumpingTime();
        await using var asked = await AskedStudy.StartAsync((_, count) => count < 3 ? KnownFaults.All[fault] : ChatAnswer.Of(Good), time: time);
        asked.Builder.AddIssue();
        var pauses = new List<LanguageModelPause>();

        var result = await asked.AskAsync(asked.Options() with { Pausing = pauses.Add });

        Assert.Equal("yes", result.Answers[0].Answer);
        Assert.Equal((4, 3), (result.Requests, pauses.Count));
    }

    [Fact]
    public async Task Retry_After_is_waited_for_and_not_longer_than_the_run_may()
    {
        var time = new JumpingTime();
        var limit = KnownFaults.All["limit"] with { Headers = new Dictionary<string, string> { ["Retry-After"] = "120" } };
        await using var asked = await AskedStudy.StartAsync((_, count) => count == 0 ? limit : ChatAnswer.Of(Good), time: time);
        asked.Builder.AddIssue();

        await asked.AskAsync();

        Assert.Contains(120, time.Waits);
        await using var impatient = await AskedStudy.WithOneAsync(limit, time: new JumpingTime());
        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => impatient.AskAsync(impatient.Options() with { MaxWait = TimeSpan.FromSeconds(60) }));
        Assert.Contains("--max-wait", failure.Next, StringComparison.Ordinal);
        Assert.Single(impatient.Server.Received);
        await using var failing = await AskedStudy.WithOneAsync(KnownFaults.All["failure"] with { Status = 503, Headers = limit.Headers }, time: new JumpingTime());
        Assert.Contains("--max-wait", (await Assert.ThrowsAsync<LanguageModelException>(() => failing.AskAsync(failing.Options() with { MaxWait = TimeSpan.FromSeconds(60) }))).Next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5")]
    [InlineData(null)]
    public async Task A_limit_is_waited_out_however_often_it_strikes_until_the_pauses_together_are_too_long(string? retryAfter)
    {
        var limit = KnownFaults.All["limit"] with { Headers = retryAfter is null ? new Dictionary<string, string>() : new() { ["Retry-After"] = retryAfter } };
        await using var asked = await AskedStudy.StartAsync((_, count) => count < 10 ? limit : ChatAnswer.Of(Good), time: new JumpingTime());
        asked.Builder.AddIssue();
        Assert.Equal("yes", (await asked.AskAsync()).Answers[0].Answer);

        await using var endless = await AskedStudy.WithOneAsync(limit, time: new JumpingTime());
        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => endless.AskAsync(endless.Options() with { MaxWait = TimeSpan.FromSeconds(30) }));
        Assert.Contains("--max-wait", failure.Next, StringComparison.Ordinal);
        // 5 + 5 + 5 + 5 + 5 + 5 seconds, or 1 + 2 + 4 + 8.
        Assert.Equal(retryAfter is null ? 5 : 7, endless.Server.Received.Count);
    }

    [Fact]
    public async Task A_quota_that_is_used_up_is_not_waited_for_and_what_was_answered_is_kept()
    {
        await using var asked = await AskedStudy.StartAsync((_, count) => count < 2 ? ChatAnswer.Of(Good) : ChatAnswer.Failed(429, "You exceeded your current quota.", "insufficient_quota"));
        for (var i = 0; i < 5; i++) asked.Builder.AddIssue();

        var result = await asked.AskAsync(asked.Options() with { Concurrency = 1 });

        Assert.Contains("quota", result.EndedBy!.Message, StringComparison.Ordinal);
        Assert.Equal((2, 3), (asked.Judgments(Question.Ptm).Count, asked.Server.Received.Count));
    }

    [Fact]
    public async Task A_server_that_goes_on_failing_ends_the_run()
    {
        await using var asked = await AskedStudy.WithOneAsync(KnownFaults.All["failure"], time: new JumpingTime());

        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => asked.AskAsync());

        Assert.StartsWith("The server fails (500", failure.Message, StringComparison.Ordinal);
        Assert.Equal(6, asked.Server.Received.Count);
    }

    [Fact]
    public async Task A_slow_body_is_read_and_one_that_is_too_slow_is_given_up()
    {
        await using var slow = await AskedStudy.WithOneAsync(ChatAnswer.Of(Good) with { Delivery = Delivery.Slow });
        Assert.Equal("yes", (await slow.AskAsync()).Answers[0].Answer);

        await using var tooSlow = await AskedStudy.WithOneAsync(ChatAnswer.Of(Good), time: new JumpingTime());
        tooSlow.Server.Before = () => Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => tooSlow.AskAsync(tooSlow.Options() with { Patience = TimeSpan.FromMilliseconds(100) }));
        Assert.StartsWith("The language model cannot be reached: no answer within", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_and_a_model_that_it_does_not_have_are_told()
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Of(Good), new ServerAbilities { Model = "another" }, new JumpingTime());

        var unknown = await Assert.ThrowsAsync<LanguageModelException>(() => asked.AskAsync());
        var nobody = await Assert.ThrowsAsync<LanguageModelException>(() => asked.AskAsync(asked.Options() with { Endpoint = new LanguageModelEndpoint("http://127.0.0.1:9/v1") }));

        Assert.StartsWith($"The server knows no model `{AskedStudy.Model}`", unknown.Message, StringComparison.Ordinal);
        Assert.StartsWith("The language model cannot be reached", nobody.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"choices":[{"message":{"content":"ANSWER"},"finish_reason":"eos_token"},{"message":{"content":"another"}}]}""", "yes")]
    [InlineData("""{"choices":[{"message":{"role":"assistant","content":"ANSWER"}}],"usage":null}""", "yes")]
    [InlineData("""{"choices":[{"message":{"role":"assistant","content":42}}]}""", null)]
    [InlineData("""{"choices":[{"message":{"role":"stranger","content":["x"]}}]}""", null)]
    public async Task Small_liberties_of_a_server_do_no_harm_and_large_ones_cost_the_issue_alone(string body, string? answer)
    {
        var raw = body.Replace("ANSWER", System.Text.Json.JsonEncodedText.Encode(Good).ToString(), StringComparison.Ordinal);
        await using var asked = await AskedStudy.WithOneAsync(new ChatAnswer { Raw = raw });

        Assert.Equal(answer, (await asked.AskAsync()).Answers[0].Answer);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var asked = await AskedStudy.WithOneAsync(new ChatAnswer { Status = 307, Raw = "", Headers = new Dictionary<string, string> { ["Location"] = "http://127.0.0.1:9/v1/chat/completions" } });

        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => asked.AskAsync());

        Assert.Contains("redirects", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_run_keeps_what_it_has_and_goes_on()
    {
        using var stop = new CancellationTokenSource();
        await using var asked = await AskedStudy.StartAsync((_, count) =>
        {
            if (count == 3) stop.Cancel();
            return ChatAnswer.Of(Good);
        });
        for (var i = 0; i < 8; i++) asked.Builder.AddIssue();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked.AskAsync(asked.Options() with { Concurrency = 1 }, stop.Token));
        Assert.Equal(3, asked.Judgments(Question.Ptm).Count);
        await asked.AskAsync();

        Assert.Equal(8, asked.Judgments(Question.Ptm).Count);
        Assert.Equal(9, asked.Server.Received.Count);
    }
}
