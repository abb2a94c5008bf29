using Ptarmigan.Classification.Training;

namespace Ptarmigan.Web.Learning;

/// <summary>A model that was trained in the workbench, and what it says otherwise than the one before.</summary>
/// <param name="Model">Its name and version.</param>
/// <param name="Before">Those of the one before.</param>
/// <param name="MadeAt">When it was trained.</param>
/// <param name="Changes">What has changed, by question.</param>
public sealed record TrainedChanges(string Model, string Before, DateTimeOffset MadeAt, IReadOnlyList<ModelChanges> Changes);
