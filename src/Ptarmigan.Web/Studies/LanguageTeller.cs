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
        if (await door.Ask(Count) == 0) return 0;
        Task telling;
        lock (_lock)
        {
            if (_telling.IsCompleted) _telling = Tell();
            telling = _telling;
        }

        await Task.WhenAny(telling, Task.Delay(Patience));
        return await door.Ask(Count);
    }

    private Task<bool> Tell() => door.Ask(study =>
    {
        new IssueLanguages(study.Database).Tell(null, lifetime.ApplicationStopping);
        return true;
    });

    private static int Count(Ptarmigan.Studies.Study study) => new IssueLanguages(study.Database).Missing();
}
