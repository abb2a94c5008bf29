using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace Ptarmigan.Tests.FakeGitHub;

/// <summary>
/// GitHub's OpenAPI description and GraphQL schema, installed from npm into the folder of artifacts when first wanted. Where npm is absent the
/// test is skipped and says so; under continuous integration it fails.
/// </summary>
internal static class GitHubContract
{
    private static readonly string[] Packages =
        ["@octokit/openapi@23.0.2", "@octokit/graphql-schema@15.26.1", "graphql@16.11.0", "ajv@8.17.1"];

    private static readonly string Folder = Path.Combine(TestPaths.Root, "artifacts", "github-contract");

    private static readonly SemaphoreSlim One = new(1);

    /// <summary>What does not fit, a line each; empty where all do.</summary>
    public static async Task<string> FlawsOfAsync(IEnumerable<JsonObject> samples)
    {
        await InstallAsync();
        using var folder = new TemporaryFolder();
        var file = folder.Write("samples.jsonl", string.Concat(samples.Select(sample => sample.ToJsonString() + "\n")));
        var (exitCode, output) = await RunAsync("node", [Path.Combine(TestPaths.Root, "tests", "contract", "check.cjs"), Path.Combine(Folder, "node_modules"), file]);
        Assert.True(exitCode == 0, output);
        return output.Trim();
    }

    private static async Task InstallAsync()
    {
        await One.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var done = Path.Combine(Folder, "installed.txt");
            if (File.Exists(done) && await File.ReadAllTextAsync(done) == string.Join('\n', Packages)) return;
            Directory.CreateDirectory(Folder);
            var (exitCode, output) = await RunAsync(
                "npm", ["install", "--prefix", Folder, "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", .. Packages]);
            if (exitCode != 0) Absent($"npm cannot install GitHub's description: {output}");
            await File.WriteAllTextAsync(done, string.Join('\n', Packages));
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, process.ExitCode == 0 ? output : output + await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Absent($"{program} is not on this machine: GitHub's contract cannot be checked.");
            throw;
        }
    }

    private static void Absent(string message)
    {
        Assert.True(Environment.GetEnvironmentVariable("CI") is null, message);
        Assert.Skip(message);
    }
}
