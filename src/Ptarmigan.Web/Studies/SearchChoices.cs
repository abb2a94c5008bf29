using Ptarmigan.Annotation;

namespace Ptarmigan.Web.Studies;

/// <summary>What the filters of a search offer.</summary>
/// <param name="Annotators">Every annotator, by name.</param>
/// <param name="Repositories">The repositories with issues.</param>
/// <param name="Labels">The labels used most.</param>
/// <param name="Challenges">The sub-themes of the taxonomy, by code.</param>
internal sealed record SearchChoices(
    IReadOnlyList<Annotator> Annotators, IReadOnlyList<string> Repositories, IReadOnlyList<string> Labels, IReadOnlyList<(string Code, string Name)> Challenges)
{
    public static SearchChoices None { get; } = new([], [], [], []);
}
