using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>The resolution times of the closed issues of a theme or sub-theme.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Days">The resolution times, in days; null where no issue of it is closed.</param>
/// <param name="MeanInterval">The bootstrap interval of the mean; null below two issues.</param>
/// <param name="MedianInterval">The bootstrap interval of the median; null below two issues.</param>
/// <param name="Published">The mean its taxonomy's source published, in days; null where it did not.</param>
/// <param name="Children">The sub-themes of a theme; empty for a sub-theme.</param>
public sealed record GroupResolution(
    string Code,
    string Name,
    Description? Days,
    Interval? MeanInterval,
    Interval? MedianInterval,
    double? Published,
    IReadOnlyList<GroupResolution> Children);
