using Ptarmigan.Annotation;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>Which language model is asked what, how, and how much it may cost.</summary>
public sealed record LanguageModelOptions
{
    /// <summary>The longest name of a model.</summary>
    internal const int LongestName = 80;

    /// <summary>The model's name, as its server calls it.</summary>
    public required string Model { get; init; }

    /// <summary>Its server.</summary>
    /// <value>Default: Ollama on this machine.</value>
    public LanguageModelEndpoint Endpoint { get; init; } = LanguageModelEndpoint.Ollama;

    /// <summary>The server's key; null where it wants none.</summary>
    public LanguageModelKey? Key { get; init; }

    /// <summary>What is asked.</summary>
    /// <value>Default: every question.</value>
    public IReadOnlyList<Question> Questions { get; init; } = Question.All;

    /// <summary>Issues of one repository only, <c>owner/name</c>; null for all.</summary>
    public string? Repository { get; init; }

    /// <summary>Only issues that this annotator answered one of the questions for; null for all.</summary>
    public string? LabelledBy { get; init; }

    /// <summary>So many issues only, drawn by the study's seed; a larger sample holds the smaller one. Null for all.</summary>
    public int? Sample { get; init; }

    /// <summary>The temperature of sampling, in [0, 2]; null leaves it to the server, as some models want it.</summary>
    /// <value>Default: 0.</value>
    public double? Temperature { get; init; } = 0;

    /// <summary>The longest answer, in tokens.</summary>
    /// <value>Default: 1000; a model that thinks aloud needs more.</value>
    public int MaxOutputTokens { get; init; } = 1000;

    /// <summary>How much of a body is sent, in code points; of a longer one the first three quarters of it and the last.</summary>
    /// <value>Default: 12,000.</value>
    public int MaxBody { get; init; } = 12_000;

    /// <summary>How many requests may wait for an answer at once.</summary>
    /// <value>Default: 4.</value>
    public int Concurrency { get; init; } = 4;

    /// <summary>How long an answer may take, its body included.</summary>
    /// <value>Default: five minutes, for models on small machines.</value>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest pause the run may make when the server asks for one.</summary>
    /// <value>Default: 65 minutes.</value>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(65);

    /// <summary>What the model costs; null where nobody says.</summary>
    public LanguageModelPrice? Price { get; init; }

    /// <summary>The most this run may cost, in the price's currency; null for no ceiling.</summary>
    public decimal? MaxCost { get; init; }

    /// <summary>The most tokens this run may use, read and written together; null for no ceiling.</summary>
    public long? MaxTokens { get; init; }

    /// <summary>Whether issues that an earlier run got no answer for are asked about once more.</summary>
    public bool AsksAgain { get; init; }

    /// <summary>Told when the run pauses, and until when; null where nobody wants to know.</summary>
    public Action<LanguageModelPause>? Pausing { get; init; }

    /// <exception cref="LanguageModelException">Something of it cannot be.</exception>
    internal void Check()
    {
        if (Model.Trim().Length is 0 or > LongestName || Model != Model.Trim() || Model.Any(letter => char.IsControl(letter) || letter == ';'))
        {
            throw new LanguageModelException("That is no name of a model.", "--language-model", $"Write it as the server calls it, such as llama3.1:8b; up to {LongestName} letters, digits and signs.");
        }

        if (Key is not null && !Endpoint.IsPrivate)
        {
            throw new LanguageModelException("A key would travel in the clear.", Endpoint.ToString(), $"Use https, or unset {LanguageModelKey.Variable} if the server wants no key.");
        }

        if (MaxCost is not null && Price is null)
        {
            throw new LanguageModelException("A ceiling of cost wants prices.", "--max-cost", "Give --price-in and --price-out, or set them in study.yaml; --max-tokens needs no prices.");
        }
    }
}
