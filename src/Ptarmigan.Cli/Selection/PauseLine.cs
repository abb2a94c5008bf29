using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Collection.GitHub;

namespace Ptarmigan.Cli.Selection;

/// <summary>Tells that GitHub is waited for.</summary>
internal static class PauseLine
{
    public static void Show(Terminal terminal, ProgressLine line, GitHubPause pause)
    {
        line.Clear();
        if (terminal.ErrorIsTerminal) terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Waiting until {pause.Until.UtcDateTime:HH:mm:ss} UTC: {pause.Why}."));
    }
}
