namespace Ptarmigan.Collection;

/// <summary>What an import read, and what it changed in the study.</summary>
public sealed record ImportResult
{
    /// <summary>How many files held records.</summary>
    public required int Files { get; init; }

    /// <summary>Bytes of JSON read, unpacked.</summary>
    public required long JsonBytes { get; init; }

    /// <summary>The issues.</summary>
    public required RecordCounts Issues { get; init; }

    /// <summary>Texts of issues that the study did not have.</summary>
    public required long NewSnapshots { get; init; }

    /// <summary>Pull requests, which are left out.</summary>
    public required long PullRequests { get; init; }

    /// <summary>Events of GH Archive that are neither of an issue nor of a comment, which are left out.</summary>
    public required long OtherEvents { get; init; }

    /// <summary>Events of GH Archive that only refer to an issue and do not carry it, which are left out.</summary>
    public required long EventsWithoutIssue { get; init; }

    /// <summary>The timelines.</summary>
    public required RecordCounts Timelines { get; init; }

    /// <summary>Timelines in the study, of this import or an earlier one, whose issue is not there yet.</summary>
    public required long TimelinesWaiting { get; init; }

    /// <summary>Texts of comments that the study did not have.</summary>
    public required long NewComments { get; init; }

    /// <summary>Events of timelines that were new or changed.</summary>
    public required long Events { get; init; }

    /// <summary>The repositories whose metadata were read.</summary>
    public required RecordCounts Repositories { get; init; }

    /// <summary>How many records could not be read and were kept aside.</summary>
    public required long Rejected { get; init; }

    /// <summary>The first <see cref="ShownRejections"/> of them.</summary>
    public required IReadOnlyList<RejectedLine> FirstRejected { get; init; }

    /// <summary>Files and folders that could not be read, or not to their end.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Files below a folder that hold no JSON records and were passed over.</summary>
    public required IReadOnlyList<ImportProblem> PassedOver { get; init; }

    /// <summary>What is known to be missing in the files that were read.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Words of GitHub's that this version does not know, most frequent first.</summary>
    public required IReadOnlyList<UnfamiliarWord> Unfamiliar { get; init; }

    /// <summary>How long the import took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How many rejected records a result names: 20.</summary>
    public static int ShownRejections => 20;

    /// <summary>Whether everything that was named could be read.</summary>
    public bool IsComplete => Rejected == 0 && Problems.Count == 0;

    /// <summary>Whether the import left the study as it was.</summary>
    public bool ChangedNothing =>
        Issues.Total == Issues.Unchanged && Timelines.Total == Timelines.Unchanged && Repositories.Total == Repositories.Unchanged
        && NewComments == 0 && Events == 0;
}
