using Ptarmigan.Collection;

namespace Ptarmigan.Cli.Collection;

/// <summary>The JSON document of an import.</summary>
internal static class ImportDocument
{
    public static object Of(ImportResult result) => new
    {
        result.Files,
        result.JsonBytes,
        result.Issues,
        result.NewSnapshots,
        result.PullRequests,
        result.OtherEvents,
        result.EventsWithoutIssue,
        result.Timelines,
        result.TimelinesWaiting,
        result.NewComments,
        result.Events,
        result.Repositories,
        result.Rejected,
        result.FirstRejected,
        result.Problems,
        result.PassedOver,
        result.Notes,
        result.Unfamiliar,
        result.ChangedNothing,
        seconds = Math.Round(result.Duration.TotalSeconds, 3),
    };
}
