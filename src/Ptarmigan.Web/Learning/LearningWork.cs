using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Training;
using Ptarmigan.Studies;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Learning;

/// <summary>Measures and trains in the background, one thing at a time, since it takes every processor. What is measured is kept in the study, what is trained in its folder.</summary>
/// <param name="door">The study.</param>
/// <param name="models">The models that answer.</param>
/// <param name="lifetime">Stops it with the server.</param>
internal sealed class LearningWork(StudyDoor door, StudyModels models, IHostApplicationLifetime lifetime)
{
    private readonly Lock _lock = new();
    private RunningWork? _running;

    /// <summary>What is being done, or was done last; null for nothing.</summary>
    public RunningWork? Running
    {
        get
        {
            lock (_lock) return _running;
        }
    }

    /// <summary>What changed by the last training since the server was started; null where there was none.</summary>
    public TrainedChanges? LastTraining { get; private set; }

    /// <summary>Measures how labelling of a question goes on.</summary>
    /// <returns>Whether nothing else was being done.</returns>
    public bool Measure(Question question) => Start(question.Title, (study, work) => LearningReview.Make(study, question, work, work.Stopped));

    /// <summary>Trains the study's own model on the labels that count.</summary>
    /// <returns>Whether nothing else was being done.</returns>
    public bool Train() => Start("Training", (study, work) => LastTraining = Train(study, work));

    public void Stop()
    {
        lock (_lock) _running?.Stop();
    }

    private TrainedChanges Train(Study study, RunningWork work)
    {
        var training = new StudyTraining(study, null);
        var questions = training.Trainable;
        var before = models.Own(study) ?? ShippedModel.Value;
        var model = training.Train(questions, work, work.Stopped);
        work.Report("What has changed");
        var changes = training.Compare(before, model, questions, work.Stopped);
        ModelFile.Write(model, StudyModel.PathOf(study), overwrite: true);
        return new TrainedChanges(NameOf(model), NameOf(before), study.Time.GetUtcNow(), changes);
    }

    private static string NameOf(TrainedModel model) => $"{model.Description.Name} {model.Version}";

    private bool Start<T>(string title, Func<Study, RunningWork, T> work)
    {
        RunningWork running;
        lock (_lock)
        {
            if (_running is { IsOver: false }) return false;
            _running = running = new RunningWork(title, CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping));
        }

        _ = Run(running, work);
        return true;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Nobody awaits it: whatever goes wrong is told on the page.")]
    private async Task Run<T>(RunningWork running, Func<Study, RunningWork, T> work)
    {
        try
        {
            await door.Ask(study => work(study, running));
        }
        catch (OperationCanceledException)
        {
            // Parts that are done are kept.
        }
        catch (PtarmiganException failure)
        {
            running.Failure = $"{failure.Message} {failure.Next}";
        }
        catch (Exception failure)
        {
            running.Failure = failure.Message;
        }
        finally
        {
            running.End();
        }
    }
}
