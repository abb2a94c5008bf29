using System.Globalization;
using Ptarmigan.FakeLanguageModel;

const string usage = "Usage: Ptarmigan.FakeLanguageModel [--port N] [--key K] [--delay MILLISECONDS] [--no-schema] [--no-json] [--fault NAME:N]...";
var (port, delay) = (0, 0);
var abilities = new ServerAbilities();
var faults = new List<(string Name, int Every)>();
for (var at = 0; at < args.Length; at++)
{
    string? Value() => at + 1 < args.Length ? args[++at] : null;
    var isGood = true;
    switch (args[at])
    {
        case "--port": isGood = int.TryParse(Value(), CultureInfo.InvariantCulture, out port); break;
        case "--delay": isGood = int.TryParse(Value(), CultureInfo.InvariantCulture, out delay); break;
        case "--key": abilities = abilities with { Key = Value() }; break;
        case "--no-schema": abilities = abilities with { Schema = false }; break;
        case "--no-json": abilities = abilities with { Schema = false, Json = false }; break;
        case "--fault":
            isGood = Value()?.Split(':') is [var name, var every] && KnownFaults.All.ContainsKey(name) && int.TryParse(every, CultureInfo.InvariantCulture, out _);
            if (isGood) faults.Add((args[at].Split(':')[0], int.Parse(args[at].Split(':')[1], CultureInfo.InvariantCulture)));
            break;
        default: isGood = false; break;
    }

    if (isGood) continue;
    Console.Error.WriteLine($"{args[at]}: not understood.\n{usage}\nFaults, in every N-th answer: {string.Join(' ', KnownFaults.All.Keys)}");
    return 2;
}

await using var server = await FakeLanguageModelServer.StartAsync(
    (request, count) => faults.FirstOrDefault(fault => (count + 1) % fault.Every == 0) is (Name: { } name, _) ? KnownFaults.All[name] : WordModel.Answer(request), abilities, port);
server.Before = () => Task.Delay(delay);
Console.WriteLine(server.Url);
await server.WaitAsync();
Console.WriteLine($"{server.Received.Count} requests");
return 0;
