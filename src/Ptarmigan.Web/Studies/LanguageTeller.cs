using Microsoft.Extensions.Hosting;
using Ptarmigan.Issues;

namespace Ptarmigan.Web.Studies;

/// <summary>Tells the languages of issues in the background once somebody filters by them.</summary>
internal sealed class LanguageTeller(StudyDoor door, Shelf shelf, IHostApplicationLifetime lifetime)
{
    /// <summary>How long a page waits for it: a small study is done by then, and a page is to appear within a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    private readonly Lock _lock = new();
    private Task _telling = Task.CompletedTask;
    private int _left;

    /// <summary>Sees to it that languages are told, and waits a moment.</summary>
    /// <returns>How many issues' languages are not told yet.</returns>
    public async Task<int> Missing()
    {
        // Who asks again while it goes on sees how far it is, and neither counts nor waits.
        if (IsTelling(out var left)) return left;
        if (await shelf.Read("languages not told", Count) is var missing && missing == 0) return 0;
        Task telling;
        lock (_lock)
        {
            if (_telling.IsCompleted) _telling = Tell(missing);
            telling = _telling;
        }

        await Task.WhenAny(telling, Task.Delay(Patience));
        return IsTelling(out left) ? left : await door.Ask(Count);
    }

    /// <summary>How many issues there are in all.</summary>
    public Task<int> All() => door.Ask(study => new IssueCatalog(study.Database).Count(IssueFilter.All));

    private bool IsTelling(out int left)
    {
        lock (_lock)
        {
            left = _left;
            return !_telling.IsCompleted;
        }
    }

    private Task<bool> Tell(int missing)
    {
        _left = missing;
        return door.Ask(study =>
        {
            new IssueLanguages(study.Database).Tell(told => { lock (_lock) _left = Math.Max(0, missing - told); }, lifetime.ApplicationStopping);
            return true;
        });
    }

    private static int Count(Ptarmigan.Studies.Study study) => new IssueLanguages(study.Database).Missing();
}
