using System.Globalization;
using Ptarmigan.Classification.LanguageModels;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Classification;

/// <summary><c>ptarmigan classify --language-model</c>: forecast, run, and what came of it.</summary>
internal static class LanguageModelClassification
{
    public static async Task<CommandResult> RunAsync(CommandRunner runner, Study? study, LanguageModelWish wish, CancellationToken cancellation)
    {
        if (study is null) throw new WrongUseException("There is no study here.", null, "Name one with --study DIR.");
        if (wish.ShowsPrompt) return LanguageModelOutput.OfPrompts([.. wish.Options.Questions.Select(question => QuestionPrompt.Of(study, question))], wish.Options.MaxBody);

        var terminal = runner.Terminal;
        using var line = new ProgressLine(terminal);
        var annotator = new LanguageModelAnnotator(study, wish.Options with { Pausing = Tell });
        var forecast = Measure(annotator, terminal, cancellation);
        if (wish.IsForecastOnly) return LanguageModelOutput.OfForecast(annotator, forecast);

        terminal.Error.WriteLine(LanguageModelOutput.Forecast(forecast));
        if (!wish.Options.Endpoint.IsThisMachine) terminal.Error.WriteLine($"Titles and bodies of the issues are sent to {wish.Options.Endpoint.Address.Host}.");
        using var network = terminal.Http();
        var result = await annotator.RunAsync(network, new Progress(line, wish.Options.Price is not null), cancellation);
        line.Clear();
        return LanguageModelOutput.OfRun(annotator, wish.Options, forecast, result);

        void Tell(LanguageModelPause pause)
        {
            if (!terminal.ErrorIsTerminal) return;
            lock (line)
            {
                line.Clear();
                terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Waiting until {pause.Until.UtcDateTime:HH:mm:ss} UTC: {pause.Why}."));
            }
        }
    }

    /// <summary>Every text is measured before anything is sent, which takes a while for tens of thousands.</summary>
    private static LanguageModelForecast Measure(LanguageModelAnnotator annotator, Terminal terminal, CancellationToken cancellation)
    {
        using var line = new ProgressLine(terminal);
        return annotator.Forecast(new ClassifyCommand.CountProgress(line), cancellation);
    }

    /// <summary>Answers come from several requests at once; the line is drawn by one of them at a time.</summary>
    private sealed class Progress(ProgressLine line, bool hasPrice) : IProgress<LanguageModelProgress>
    {
        public void Report(LanguageModelProgress value)
        {
            var cost = hasPrice ? string.Create(CultureInfo.InvariantCulture, $", cost {value.Cost:0.00}") : "";
            lock (line) line.Show(value.Done, value.Total, string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(value.Done, "issue")}, {value.Use.Total / 1000.0:N0} k tokens{cost}"));
        }
    }
}
