using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;
using Ptarmigan.Web;

namespace Ptarmigan.Cli.Workbenches;

/// <summary>Serves the workbench until it is told to stop.</summary>
internal static class Serving
{
    public static CommandResult Run(Terminal terminal, Study study, Wanted wanted, CancellationToken cancellation) =>
        RunAsync(terminal, study, wanted, cancellation).GetAwaiter().GetResult();

    private static async Task<CommandResult> RunAsync(Terminal terminal, Study study, Wanted wanted, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        await using var workbench = await Workbench.StartAsync(
            new WorkbenchOptions
            {
                Study = study,
                Addresses = wanted.Addresses,
                IsTeam = wanted.IsTeam,
                PublicAddress = wanted.PublicAddress is { } address ? new Uri(address) : null,
            },
            stop.Token);
        terminal.Error.WriteLine($"The workbench is at {workbench.Address}");
        if (workbench.FirstOwnerLink() is { } link) terminal.Error.WriteLine($"Make the first owner's account at {link}\nThe link can be used once, within seven days. Serve again for another.");
        terminal.Error.WriteLine("Stop it with Ctrl+C.");
        if (wanted.IsOpened) Open(workbench.Address, terminal);
        await workbench.WaitAsync(stop.Token);
        return new CommandResult(new { address = workbench.Address, study = study.Folder, team = wanted.IsTeam }, screen => screen.Line("Stopped. Everything that was saved is in the study."));
    }

    private static void Open(Uri address, Terminal terminal)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            terminal.Error.WriteLine("note: no browser could be opened; open the address yourself.");
        }
    }
}
