using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Studies;

namespace Ptarmigan.Web.Studies;

/// <summary>A reader who judges issues blind just now. Everybody else sees the same figures, which are then computed once.</summary>
/// <param name="Viewer">The reader's name; null for who is in no open blind round.</param>
/// <param name="Issues">How many issues figures leave out for the reader.</param>
internal readonly record struct BlindReader(string? Viewer, int Issues)
{
    public static BlindReader Of(Study study, string? reader) =>
        reader is not null && new RoundCatalog(study).BlindIssues(reader) is > 0 and var issues ? new BlindReader(reader, issues) : default;
}
