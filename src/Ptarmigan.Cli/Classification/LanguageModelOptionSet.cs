using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.LanguageModels;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Classification;

/// <summary>The options by which <c>classify</c> asks a language model.</summary>
internal sealed class LanguageModelOptionSet
{
    private readonly Option<string?> _model = new("--language-model") { Description = "Ask this language model instead, by its server's name for it; its key is taken from PTARMIGAN_LANGUAGE_MODEL_KEY.", HelpName = "NAME" };
    private readonly Option<string?> _endpoint = new("--endpoint") { Description = "The server, which speaks OpenAI's chat completions below this address. Default: Ollama on this machine, http://127.0.0.1:11434/v1.", HelpName = "URL" };
    private readonly Option<string?> _labelledBy = new("--labelled-by") { Description = "Only issues that this annotator answered, such as gold, so that the model can be measured.", HelpName = "NAME" };
    private readonly Option<int?> _sample = Count("--sample", "So many issues only, drawn by the study's seed.");
    private readonly Option<string> _temperature = new("--temperature") { Description = "The temperature of sampling, from 0 to 2, or default to leave it to the server. Default: 0.", HelpName = "T", DefaultValueFactory = _ => "0" };
    private readonly Option<int> _maxOutput = Count("--max-output-tokens", "The longest answer, in tokens; a model that thinks aloud needs more. Default: 1000.", 1000);
    private readonly Option<int> _maxBody = Count("--max-body", "How many characters of a body are sent; of a longer one the first three quarters of them and the last quarter. Default: 12000.", 12_000);
    private readonly Option<int> _concurrency = Count("--concurrency", "How many requests may wait for an answer at once. Default: 4.", 4);
    private readonly Option<int> _timeout = Count("--timeout", "How long an answer may take, in seconds. Default: 300.", 300);
    private readonly Option<int> _maxWait = new("--max-wait") { Description = "The longest pause to make when the server asks for one, in minutes; then the run ends with exit code 3. Default: 65.", HelpName = "MINUTES", DefaultValueFactory = _ => 65 };
    private readonly Option<decimal?> _inputPrice = Amount("--price-in", "What a million tokens that the model reads cost. Default: language_model.input_price of study.yaml.");
    private readonly Option<decimal?> _outputPrice = Amount("--price-out", "What a million tokens that the model writes cost. Default: language_model.output_price of study.yaml.");
    private readonly Option<decimal?> _maxCost = Amount("--max-cost", "The most this run may cost; then it ends with exit code 3 and keeps everything.");
    private readonly Option<long?> _maxTokens = new("--max-tokens") { Description = "The most tokens this run may use, read and written together; then the same.", HelpName = "N" };
    private readonly Option<bool> _again = new("--ask-again") { Description = "Ask once more about issues that an earlier run got no answer for." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what it will ask and cost; nothing is sent." };
    private readonly Option<bool> _showPrompt = new("--show-prompt") { Description = "Print what a language model is told, and stop." };

    private IReadOnlyList<Option> Own =>
    [
        _endpoint, _labelledBy, _sample, _temperature, _maxOutput, _maxBody, _concurrency, _timeout, _maxWait, _inputPrice, _outputPrice, _maxCost, _maxTokens, _again, _dryRun,
    ];

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_model, .. Own, _showPrompt]) command.Options.Add(option);
    }

    /// <summary>Whether a language model is to be asked, or its prompt to be shown.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="file">The argument that names a file of issues.</param>
    /// <param name="others">Options that concern a trained model.</param>
    /// <exception cref="WrongUseException">Options are mixed that do not go together.</exception>
    public bool IsMeant(ParseResult arguments, Argument<string?> file, params IReadOnlyList<Option> others)
    {
        var isMeant = arguments.GetValue(_model) is not null || arguments.GetValue(_showPrompt);
        if (!isMeant)
        {
            return Own.FirstOrDefault(option => IsGiven(arguments, option)) is { } lone
                ? throw new WrongUseException($"{lone.Name} concerns a language model, and none is named.", lone.Name, "Name one with --language-model.")
                : false;
        }

        if (others.FirstOrDefault(option => IsGiven(arguments, option)) is { } other) throw new WrongUseException($"{other.Name} concerns a trained model.", other.Name, "Leave out one of both.");
        if (arguments.GetValue(file) is not null) throw new WrongUseException("A language model judges the issues of a study, which keeps its answers.", "FILE", "Import the issues into a study first.");
        return true;
    }

    /// <summary>Reads the options.</summary>
    public LanguageModelWish Read(CommandRunner runner, Study? study, ParseResult arguments, Option<string?> question, Option<string?> repository)
    {
        var input = arguments.GetValue(_inputPrice) ?? study?.Protocol.InputPrice;
        var output = arguments.GetValue(_outputPrice) ?? study?.Protocol.OutputPrice;
        if (input is null != output is null) throw new WrongUseException("One price is known and the other is not.", "--price-in, --price-out", "Give both.");
        var options = new LanguageModelOptions
        {
            Model = arguments.GetValue(_model) ?? "",
            Endpoint = arguments.GetValue(_endpoint) is { } address ? new LanguageModelEndpoint(address) : LanguageModelEndpoint.Ollama,
            Key = runner.Terminal.Environment(LanguageModelKey.Variable) is { Length: > 0 } key ? new LanguageModelKey(key) : null,
            Questions = arguments.GetValue(question) is { } name ? [Question.Find(name)] : Question.All,
            Repository = arguments.GetValue(repository),
            LabelledBy = arguments.GetValue(_labelledBy),
            Sample = arguments.GetValue(_sample),
            Temperature = Temperature(arguments.GetRequiredValue(_temperature)),
            MaxOutputTokens = arguments.GetValue(_maxOutput),
            MaxBody = arguments.GetValue(_maxBody),
            Concurrency = arguments.GetValue(_concurrency),
            Patience = TimeSpan.FromSeconds(arguments.GetValue(_timeout)),
            MaxWait = TimeSpan.FromMinutes(Math.Max(0, arguments.GetValue(_maxWait))),
            Price = input is { } read && output is { } written ? new LanguageModelPrice(read, written) : null,
            MaxCost = arguments.GetValue(_maxCost),
            MaxTokens = arguments.GetValue(_maxTokens),
            AsksAgain = arguments.GetValue(_again),
        };
        return new LanguageModelWish(options, arguments.GetValue(_dryRun), arguments.GetValue(_showPrompt));
    }

    private static bool IsGiven(ParseResult arguments, Option option) => arguments.GetResult(option) is { Implicit: false };

    private static double? Temperature(string text) => text == "default" ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degree) && degree is >= 0 and <= 2 ? degree
        : throw new WrongUseException($"`{text}` is no temperature.", "--temperature", "Give a number from 0 to 2, or default.");

    private static Option<int> Count(string name, string description, int otherwise)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result => CheckCount(result, result.GetValueOrDefault<int>()));
        return option;
    }

    private static Option<int?> Count(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result => CheckCount(result, result.GetValueOrDefault<int?>() ?? 1));
        return option;
    }

    private static void CheckCount(OptionResult result, int count)
    {
        if (count < 1) result.AddError($"{result.Option.Name} must be 1 or more.");
    }

    private static Option<decimal?> Amount(string name, string description)
    {
        var option = new Option<decimal?>(name)
        {
            Description = description,
            HelpName = "AMOUNT",
            CustomParser = result =>
            {
                if (decimal.TryParse(result.Tokens.Single().Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return amount;
                result.AddError($"`{result.Tokens.Single().Value}` is no amount such as 0.15.");
                return null;
            },
        };
        return option;
    }
}
