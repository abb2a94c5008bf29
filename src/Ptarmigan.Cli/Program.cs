using Ptarmigan.Cli;
using Ptarmigan.Cli.Terminals;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C asks the work to stop at a safe point; a second one ends the process.
    pressed.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};

return await PtarmiganCommandLine.RunAsync(args, Terminal.OfProcess(), cancellation.Token);
