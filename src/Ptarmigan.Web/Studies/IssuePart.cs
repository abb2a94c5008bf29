using Ptarmigan.Issues;

namespace Ptarmigan.Web.Studies;

/// <summary>A part of the issues that a search finds.</summary>
/// <param name="Total">How many it finds in all.</param>
/// <param name="Start">The place of the first one here, from 0.</param>
/// <param name="Issues">The issues.</param>
internal sealed record IssuePart(int Total, int Start, IReadOnlyList<Issue> Issues);
