using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ptarmigan.Cli;
using Ptarmigan.Cli.Terminals;
using Xunit;

namespace Ptarmigan.Tests.Cli;

/// <summary>One run of the command line inside the test's process: what it printed and how it ended.</summary>
internal sealed partial record CommandLineRun(int ExitCode, string Output, string Error)
{
    /// <summary>The one JSON document that <c>--json</c> printed.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The output with fractions rounded to six digits, for approval: the last digits differ from machine to machine.</summary>
    public string RoundedOutput => Fraction().Replace(
        Output, fraction => double.Parse(fraction.Value, CultureInfo.InvariantCulture).ToString("G6", CultureInfo.InvariantCulture));

    /// <summary>Runs <c>ptarmigan</c> in a folder.</summary>
    public static Task<CommandLineRun> In(string folder, params string[] arguments) => In(folder, _ => null, arguments);

    /// <summary>Runs <c>ptarmigan</c> in a folder, with variables of the surroundings.</summary>
    public static async Task<CommandLineRun> In(string folder, Func<string, string?> environment, params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Output = output, Error = error, Folder = Path.GetFullPath(folder), Time = TimeProvider.System, Width = 100, Environment = environment };
        var exitCode = await PtarmiganCommandLine.RunAsync(arguments, terminal, TestContext.Current.CancellationToken);
        return new CommandLineRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Fails the test, showing what was printed, unless the run ended with this code.</summary>
    public CommandLineRun EndedWith(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}, wanted {exitCode}\n{Output}\n{Error}");
        return this;
    }

    [GeneratedRegex(@"-?\d+\.\d+(?:E-?\d+)?")]
    private static partial Regex Fraction();
}
