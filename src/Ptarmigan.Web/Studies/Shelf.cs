using Ptarmigan.Studies;

namespace Ptarmigan.Web.Studies;

/// <summary>Keeps what was computed from the study until the study changes, so that many readers cost one computation.</summary>
internal sealed class Shelf(StudyDoor door)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task> _kept = [];
    private string? _version;

    /// <summary>What was computed under a name of the study as it is now, computed if need be. A computation that failed is not kept.</summary>
    public async Task<T> Read<T>(string name, Func<Study, T> compute)
    {
        var version = await door.Ask(StudyVersion.Of);
        Task<T> wanted;
        lock (_lock)
        {
            if (_version != version) _kept.Clear();
            _version = version;
            if (_kept.TryGetValue(name, out var known)) wanted = (Task<T>)known;
            else _kept[name] = wanted = door.Ask(compute);
        }

        try
        {
            return await wanted;
        }
        catch
        {
            lock (_lock)
            {
                if (_kept.GetValueOrDefault(name) == wanted) _kept.Remove(name);
            }

            throw;
        }
    }
}
