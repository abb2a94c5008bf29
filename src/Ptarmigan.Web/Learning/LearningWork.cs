using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Learning;

/// <summary>Measures in the background how labelling goes on; one question at a time, since it takes every processor. What is measured is kept in the study.</summary>
/// <param name="door">The study.</param>
/// <param name="lifetime">Stops it with the server.</param>
internal sealed class LearningWork(StudyDoor door, IHostApplicationLifetime lifetime)
{
    private readonly Lock _lock = new();
    private RunningReview? _running;

    /// <summary>The review that is being made, of any question; null for none.</summary>
    public RunningReview? Running
    {
        get
        {
            lock (_lock) return _running;
        }
    }

    /// <summary>Starts to measure.</summary>
    /// <returns>Whether nothing else was being measured.</returns>
    public bool Start(Question question)
    {
        RunningReview review;
        lock (_lock)
        {
            if (_running is { IsOver: false }) return false;
            _running = review = new RunningReview(question, CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping));
        }

        _ = Run(review);
        return true;
    }

    public void Stop()
    {
        lock (_lock) _running?.Stop();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Nobody awaits it: whatever goes wrong is told on the page.")]
    private async Task Run(RunningReview review)
    {
        try
        {
            await door.Ask(study => LearningReview.Make(study, review.Question, review, review.Stopped));
        }
        catch (OperationCanceledException)
        {
            // Parts that are done are kept.
        }
        catch (Exception failure)
        {
            review.Failure = failure.Message;
        }
        finally
        {
            review.End();
        }
    }
}
