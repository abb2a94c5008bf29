using Ptarmigan.Annotation;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.Models;

/// <summary>The model that answers in a study: the one that was trained on it, else the one that comes with Ptarmigan.</summary>
public static class StudyModel
{
    /// <summary>The file in a study's folder that <c>ptarmigan train</c> writes.</summary>
    public const string FileName = "model" + ModelFile.Extension;

    /// <summary>The path of a study's own model, whether it is there or not.</summary>
    /// <param name="study">The study.</param>
    public static string PathOf(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Path.Combine(study.Folder, FileName);
    }

    /// <summary>The study's own model; null where none was trained.</summary>
    /// <param name="study">The study.</param>
    /// <exception cref="ModelException">Its file cannot be read, or was trained with other signals.</exception>
    public static TrainedModel? Own(Study study) => File.Exists(PathOf(study)) ? ModelFile.Read(PathOf(study), SignalSet.Of(study)) : null;

    /// <summary>The model that answers a question: the study's own where it knows the question.</summary>
    /// <param name="own">The study's own model; null where there is none.</param>
    /// <param name="question">The question.</param>
    public static TrainedModel For(TrainedModel? own, Question question) => own?.Knows(question) == true ? own : ShippedModel.Value;
}
