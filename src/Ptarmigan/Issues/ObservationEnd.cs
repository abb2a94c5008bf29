using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Issues;

/// <summary>Until when a study's issues were observed: issues still open then are censored.</summary>
public static class ObservationEnd
{
    /// <summary>The end of a study's observation.</summary>
    /// <param name="study">The study.</param>
    /// <returns>
    /// The end (UTC) of the protocol's collection date; without one, the newest time found on any issue, comment or
    /// event; in a study without issues, the present.
    /// </returns>
    public static DateTimeOffset Of(Study study)
    {
        if (study.Protocol.CollectionDate is { } date) return new DateTimeOffset(date.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);

        var newest = study.Database.Connection.Scalar<string>(
            """
            SELECT MAX(newest) FROM (
                SELECT MAX(created_at) AS newest FROM issue
                UNION ALL SELECT MAX(updated_at) FROM issue
                UNION ALL SELECT MAX(closed_at) FROM issue
                UNION ALL SELECT MAX(created_at) FROM comment
                UNION ALL SELECT MAX(updated_at) FROM comment
                UNION ALL SELECT MAX(created_at) FROM event) AS times
            """);
        return newest is null ? study.Time.GetUtcNow() : StoredTime.Parse(newest);
    }
}
