using Microsoft.Extensions.Hosting;
using Ptarmigan.Issues;

namespace Ptarmigan.Web.Studies;

/// <summary>Tells the languages of issues in the background once somebody filters by them.</summary>
internal sealed class LanguageTeller(StudyDoor door, IHostApplicationLifetime lifetime)
{
    /// <summary>How long a page waits for it: a small study is done by then, and a page is to appear within a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly Lock _lock = new();
    private Task _telling = Task.CompletedTask;

    /// <summary>Sees to it that languages are told, and waits a moment.</summary>
    /// <returns>How many issues' languages are not told yet.</returns>
    public async Task<int> Missing()
    {
        if (await door.Ask(Count) is var missing && missing == 0) return 0;
        Task telling;
        lock (_lock)
        {
            // Who asks again while it goes on sees how far it is, and does not wait.
            if (!_telling.IsCompleted) return missing;
            telling = _telling = Tell();
        }

        await Task.WhenAny(telling, Task.Delay(Patience));
        return await door.Ask(Count);
    }

    /// <summary>How many issues there are in all.</summary>
    public Task<int> All() => door.Ask(study => new IssueCatalog(study.Database).Count(IssueFilter.All));

    private Task<bool> Tell() => door.Ask(study =>
    {
        new IssueLanguages(study.Database).Tell(null, lifetime.ApplicationStopping);
        return true;
    });

    private static int Count(Ptarmigan.Studies.Study study) => new IssueLanguages(study.Database).Missing();
}
