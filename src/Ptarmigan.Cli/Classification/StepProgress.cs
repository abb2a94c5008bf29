using Ptarmigan.Cli.Terminals;

namespace Ptarmigan.Cli.Classification;

/// <summary>Shows the steps of training on the progress line.</summary>
internal sealed class StepProgress(ProgressLine line) : IProgress<string>
{
    private int _steps;

    public void Report(string value) => line.Show(++_steps, 0, value);
}
