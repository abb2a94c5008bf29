using System.Globalization;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Corpus;
using Ptarmigan.FakeGitHub.Faults;

const string usage = "Usage: Ptarmigan.FakeGitHub DATA-FOLDER [--port N] [--token T] [--offset-limit N] [--declared-counts] [--no-limits] [--fault NAME[:N]]...";
string? folder = null, token = null;
var options = new FakeGitHubOptions();
var (faults, declaredCounts) = (new List<Fault>(), false);
for (var at = 0; at < args.Length; at++)
{
    string? Value() => at + 1 < args.Length ? args[++at] : null;
    var isGood = true;
    switch (args[at])
    {
        case "--port": isGood = int.TryParse(Value(), CultureInfo.InvariantCulture, out var port); options = options with { Port = port }; break;
        case "--offset-limit": isGood = int.TryParse(Value(), CultureInfo.InvariantCulture, out var limit); options = options with { OffsetLimit = limit }; break;
        case "--token": isGood = (token = Value()) is not null; break;
        case "--declared-counts": declaredCounts = true; break;
        case "--no-limits": options = options with { WithoutLimits = true }; break;
        case "--fault":
            isGood = Value() is { } text && KnownFaults.Parse(text) is { } fault;
            if (isGood) faults.Add(KnownFaults.Parse(args[at])!);
            break;
        default: isGood = folder is null && !args[at].StartsWith('-'); folder = args[at]; break;
    }

    if (isGood) continue;
    Console.Error.WriteLine($"{args[at]}: not understood.\n{usage}\nFaults: {string.Join(' ', KnownFaults.Names)}");
    return 2;
}

if (folder is null || !Directory.Exists(folder))
{
    Console.Error.WriteLine($"{folder ?? "no folder"}: is not a folder of issues.\n{usage}\nFaults: {string.Join(' ', KnownFaults.Names)}");
    return 2;
}

await using var server = await FakeGitHubServer.StartAsync(CorpusFolder.Load(folder, declaredCounts), options, CancellationToken.None);
if (token is not null) server.Accept(token, new Identity("you"));
server.Faults.AddRange(faults);
Console.WriteLine(server.Url);
await server.WaitAsync(CancellationToken.None);
return 0;
