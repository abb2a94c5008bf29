namespace Ptarmigan.Reporting.Analyses;

/// <summary>A study that is compared with others.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Challenges">How many challenges it holds.</param>
/// <param name="Issues">In how many PTM-related issues.</param>
/// <param name="Annotator">Whose answers are used.</param>
/// <param name="ObservedUntil">When its issues were last seen.</param>
public sealed record ComparedStudy(string Title, int Challenges, int Issues, string Annotator, DateTimeOffset ObservedUntil);
