using Ptarmigan.Annotation;
using Ptarmigan.Classification.Neighbours;
using Ptarmigan.Classification.Suggestions;
using Ptarmigan.Issues;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Learning;

/// <summary>Keeps suggestions once they are chosen, so that going from one to the next asks the model nothing; whoever judges leaves the others as they are.</summary>
internal sealed class SuggestionShelf(StudyDoor door, StudyModels models)
{
    private const int Kept = 12;
    private static readonly TimeSpan BetweenNews = TimeSpan.FromMilliseconds(300);

    private readonly Lock _lock = new();
    private readonly List<(string Name, Task<KeptSuggestions> Queue, Making Making)> _latest = [];

    /// <summary>The suggestions of a question, chosen if need be.</summary>
    /// <param name="question">The question.</param>
    /// <param name="repository">One repository; null for all.</param>
    /// <param name="order">Which come first.</param>
    /// <param name="tell">Is told again and again how much of the work is done, in [0, 1].</param>
    /// <param name="gone">The reader waits no longer; when nobody does, the work stops.</param>
    public async Task<KeptSuggestions> Read(Question question, string? repository, SuggestionOrder order, Action<double> tell, CancellationToken gone)
    {
        var version = await door.Ask(study => models.For(study, question).Version);
        var name = $"{question.Name} {order} {version} {repository}";
        while (true)
        {
            var (queue, making) = Join(name, question, repository, order);
            try
            {
                while (await Task.WhenAny(queue, Task.Delay(BetweenNews, gone)) != queue)
                {
                    gone.ThrowIfCancellationRequested();
                    tell(making.Done);
                }

                return await queue;
            }
            catch (OperationCanceledException) when (!gone.IsCancellationRequested)
            {
                // It was stopped for others just when this reader came.
            }
            finally
            {
                lock (_lock)
                {
                    making.Leave(queue.IsCompletedSuccessfully);
                    if (queue.IsFaulted || making.IsStopped) _latest.RemoveAll(known => known.Queue == queue);
                }
            }
        }
    }

    /// <summary>Forgets suggestions that are all judged, so that others are chosen.</summary>
    public void Forget(KeptSuggestions used)
    {
        lock (_lock) _latest.RemoveAll(known => known.Queue.IsCompletedSuccessfully && known.Queue.Result == used);
    }

    private (Task<KeptSuggestions> Queue, Making Making) Join(string name, Question question, string? repository, SuggestionOrder order)
    {
        lock (_lock)
        {
            var known = _latest.Find(one => one.Name == name && !one.Making.IsStopped);
            if (known.Queue is null)
            {
                var making = new Making();
                known = (name, door.Ask(study => Choose(study, question, repository, order, making)), making);
                if (_latest.Count == Kept) _latest.RemoveAt(0);
                _latest.Add(known);
            }

            known.Making.Join();
            return (known.Queue, known.Making);
        }
    }

    private KeptSuggestions Choose(Ptarmigan.Studies.Study study, Question question, string? repository, SuggestionOrder order, Making making)
    {
        var all = new IssueCatalog(study.Database).Count(IssueFilter.All);
        var model = models.For(study, question);
        var queue = SuggestionList.Read(study, question, model, repository, order, new MakingProgress(making, all), making.Stopped);
        return new KeptSuggestions(queue, StudyPrecedents.Of(study, model));
    }

    private sealed class MakingProgress(Making making, int all) : IProgress<int>
    {
        public void Report(int value) => making.Tell(value, all);
    }
}
