using System.Text.Json.Nodes;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.LanguageModels;
using Ptarmigan.FakeLanguageModel;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Classification.LanguageModels;

/// <summary>A study, a server of a language model that answers as a test says, and runs of the one over the other.</summary>
internal sealed class AskedStudy : IAsyncDisposable
{
    public const string Model = "small-model";

    private readonly StudyBuilder _study;

    private AskedStudy(StudyBuilder study, FakeLanguageModelServer server) => (_study, Server) = (study, server);

    public FakeLanguageModelServer Server { get; }

    public StudyBuilder Builder => _study;

    public Study Study => _study.Study;

    public static async Task<AskedStudy> StartAsync(Func<ChatRequest, int, ChatAnswer> answer, ServerAbilities? abilities = null, TimeProvider? time = null) =>
        new(new StudyBuilder(time: time), await FakeLanguageModelServer.StartAsync(answer, abilities));

    /// <summary>A study with one issue, and a server that gives the same answer to everything.</summary>
    public static async Task<AskedStudy> WithOneAsync(ChatAnswer answer, ServerAbilities? abilities = null, TimeProvider? time = null)
    {
        var asked = await StartAsync((_, _) => answer, abilities, time);
        asked._study.AddIssue().Says("Model fails to load", "The weights do not fit.\r\nRuntimeError: size mismatch");
        return asked;
    }

    public LanguageModelOptions Options(params IReadOnlyList<Question> questions) => new()
    {
        Model = Model, Endpoint = new LanguageModelEndpoint(Server.Url), Questions = questions.Count == 0 ? [Question.Ptm] : questions, Concurrency = 2,
    };

    public Task<LanguageModelResult> AskAsync(params IReadOnlyList<Question> questions) => AskAsync(Options(questions));

    public async Task<LanguageModelResult> AskAsync(LanguageModelOptions options, CancellationToken? cancellation = null)
    {
        using var network = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        return await new LanguageModelAnnotator(Study, options).RunAsync(network, null, cancellation ?? TestContext.Current.CancellationToken);
    }

    public IReadOnlyList<Judgment> Judgments(Question question)
    {
        var ledger = new JudgmentLedger(Study);
        return [.. ledger.Annotators().Where(annotator => annotator.Kind == AnnotatorKind.LanguageModel).SelectMany(annotator => ledger.Current(annotator.Name, question).Values)];
    }

    public long Count(string table) => Study.Database.Connection.Scalar<long>($"SELECT COUNT(*) FROM {table}");

    /// <summary>An answer to PTM-related or type, in the form that is asked for.</summary>
    public static string Choice(string answer, double confidence = 0.8, params string[] quotes) =>
        new JsonObject { ["quotes"] = List(quotes), ["reason"] = "It says so.", ["answer"] = answer, ["confidence"] = confidence }.ToJsonString();

    /// <summary>An answer that names challenges, each with its quotes.</summary>
    public static string Challenges(params (string Code, string[] Quotes)[] challenges) => new JsonObject
    {
        ["reason"] = "It says so.",
        ["challenges"] = new JsonArray([.. challenges.Select(challenge => new JsonObject { ["code"] = challenge.Code, ["quotes"] = List(challenge.Quotes) })]),
        ["confidence"] = 0.7,
    }.ToJsonString();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _study.Dispose();
    }

    private static JsonArray List(string[] texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
