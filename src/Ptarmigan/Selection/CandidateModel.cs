namespace Ptarmigan.Selection;

/// <summary>A pre-trained model that a candidate reuses, as its source says.</summary>
/// <param name="Name">Its name on its hub, such as <c>org/name</c>.</param>
/// <param name="Hub">The hub; empty where the source names none.</param>
/// <param name="Downloads">Its downloads, as the source counts them; null where it does not.</param>
public sealed record CandidateModel(string Name, string Hub, long? Downloads);
