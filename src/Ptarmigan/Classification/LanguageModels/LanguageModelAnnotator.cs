using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>Lets a language model judge the issues of a study. Its answers are judgments like anybody's; what it says is never carried out.</summary>
public sealed class LanguageModelAnnotator
{
    private readonly Study _study;
    private readonly LanguageModelOptions _options;

    /// <summary>Makes the annotator of a model, with the study's present guidelines and taxonomy.</summary>
    /// <param name="study">The study.</param>
    /// <param name="options">Which model, and how it is asked.</param>
    /// <exception cref="LanguageModelException">Something of the options cannot be.</exception>
    public LanguageModelAnnotator(Study study, LanguageModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        (_study, _options) = (study, options);
        // All questions count for the name, so that one model is one annotator whichever of them is asked.
        var prompts = Question.All.Select(question => QuestionPrompt.Of(study, question)).ToArray();
        Prompts = [.. prompts.Where(prompt => options.Questions.Contains(prompt.Question))];
        Version = QuestionPrompt.Hash([.. prompts.Select(prompt => prompt.Version), Parameters]);
    }

    /// <summary>What the model is told before it is shown an issue, for each question that is asked.</summary>
    public IReadOnlyList<QuestionPrompt> Prompts { get; }

    /// <summary>Twelve hexadecimal digits of a hash of all prompts and parameters.</summary>
    public string Version { get; }

    /// <summary>The annotator's name: the model's, with the version.</summary>
    public string Name => $"{_options.Model} {Version}";

    /// <summary>How the model is asked, in words.</summary>
    public string Parameters => string.Create(
        CultureInfo.InvariantCulture, $"temperature {(_options.Temperature is { } degree ? degree : "of the server")}, answer up to {_options.MaxOutputTokens} tokens, body up to {_options.MaxBody}");

    /// <summary>Says what a run would ask and cost. Nothing is sent.</summary>
    /// <param name="progress">How many issues were measured.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LanguageModelException">No issue is meant.</exception>
    public LanguageModelForecast Forecast(IProgress<int>? progress, CancellationToken cancellation) => new ForecastRun(_study, _options, this).Run(progress, cancellation);

    /// <summary>Asks about every issue and records what was said, answer by answer: a run that is stopped or killed goes on where it was.</summary>
    /// <param name="network">The network, which the caller disposes. It must not follow redirects by itself.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="cancellation">Stops it; what was recorded stays.</param>
    /// <returns>What it brought; a ceiling, a limit or a failure after the first answer is in it, and no exception.</returns>
    /// <exception cref="LanguageModelException">No issue is meant, or the first request failed: the key, the model's name, the address or the network is at fault.</exception>
    public async Task<LanguageModelResult> RunAsync(HttpMessageHandler network, IProgress<LanguageModelProgress>? progress, CancellationToken cancellation)
    {
        using var run = new LanguageModelRun(_study, _options, this, network, progress);
        return await run.RunAsync(cancellation);
    }
}
