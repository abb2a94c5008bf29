using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Studies;

namespace Ptarmigan.Web.Learning;

/// <summary>The models that answer in the study; its own is read again when its file has changed.</summary>
internal sealed class StudyModels
{
    private readonly Lock _lock = new();
    private (DateTime ChangedAt, TrainedModel Model)? _own;

    /// <summary>The model that answers a question.</summary>
    /// <exception cref="ModelException">The study's own model cannot be read.</exception>
    public TrainedModel For(Study study, Question question) => StudyModel.For(Own(study), question);

    /// <summary>The study's own model; null where none was trained.</summary>
    /// <exception cref="ModelException">It cannot be read.</exception>
    public TrainedModel? Own(Study study)
    {
        var changed = File.GetLastWriteTimeUtc(StudyModel.PathOf(study));
        lock (_lock)
        {
            if (_own is { } known && known.ChangedAt == changed) return known.Model;
            _own = StudyModel.Own(study) is { } read ? (changed, read) : null;
            return _own?.Model;
        }
    }
}
