using static Ptarmigan.Replication.Tables.ColumnKind;

namespace Ptarmigan.Replication.Tables;

/// <summary>The tables of the selection of repositories.</summary>
internal static class SelectionTables
{
    public static IReadOnlyList<PackagedTable> All { get; } =
    [
        new("candidate_source", "where candidate repositories came from", "id",
        [
            new("id", Whole, "its key"),
            new("kind", Words, "csv, list, peatmoss or search"),
            new("name", Words, "the file's name, or the query"),
            new("sha256", Words, "SHA-256 of the file"),
            new("repositories", Whole, "how many it named"),
            new("models", Whole, "how many models it knows"),
            new("models_unknown", Whole, "how many of them have no download count"),
            new("note", Words, "what could not be had of it"),
            new("added_at", Time, "when it was added"),
        ]),
        new("selection_override", "a decision against a criterion's outcome", "id",
        [
            new("id", Whole, "its key"),
            new("kind", Words, "threshold or language"),
            new("subject", Words, "the criterion, or the repository"),
            new("value", Words, "what was set"),
            new("reason", Words, "why"),
            new("person", Person, "who"),
            new("made_at", Time, "when"),
        ]),
        new("inspection", "somebody's verdict on a repository", "id",
        [
            new("id", Whole, "its key"),
            new("repository", Words, "owner/name"),
            new("name_key", Words, "the same in lower case"),
            new("verdict", Words, "include, exclude or withdrawn"),
            new("reason", Words, "why"),
            new("person", Person, "who"),
            new("is_decision", Whole, "1 if it settles what inspectors differ on"),
            new("source", Words, "the sheet it came from"),
            new("made_at", Time, "when"),
        ]),
        new("funnel_run", "a selection that was carried out; the newest counts", "id",
        [
            new("id", Whole, "its key"),
            new("sha256", Words, "SHA-256 of its document and verdicts"),
            new("protocol", Words, "the parameters it was carried out by"),
            new("document", Json, "the funnel: every criterion with what came in, what was kept, and why"),
            new("recorded_at", Time, "when"),
        ]),
        new("funnel_step", "a criterion of a selection", "id",
        [
            new("id", Whole, "its key"),
            new("run_id", Whole, "the selection (funnel_run.id)"),
            new("position", Whole, "its place, from 1"),
            new("criterion", Words, "its name"),
            new("title", Words, "what it asks"),
            new("parameter", Words, "its parameter"),
            new("taken_in", Whole, "repositories that came in"),
            new("kept", Whole, "repositories that were kept"),
            new("models", Whole, "models that the kept ones reuse"),
            new("issues", Whole, "issues of the kept ones"),
            new("threshold", Number, "the threshold that was used"),
            new("origin", Words, "where it comes from: given, elbow, chord, override or none"),
            new("proposed", Number, "what the curve proposes"),
            new("reason", Words, "why it was overridden"),
        ]),
        new("funnel_curve", "a point of the curve of what a threshold keeps", "step_id, threshold",
        [
            new("step_id", Whole, "the criterion (funnel_step.id)"),
            new("threshold", Number, "the threshold"),
            new("kept", Whole, "repositories it keeps"),
            new("difference", Number, "height over the line between the curve's ends"),
        ]),
        new("funnel_verdict", "what a criterion said of a repository", "step_id, repository",
        [
            new("step_id", Whole, "the criterion (funnel_step.id)"),
            new("repository", Words, "owner/name"),
            new("is_kept", Whole, "1 if it was kept"),
            new("reason", Words, "why"),
        ]),
        new("funnel_selected", "a repository that was selected", "run_id, repository",
        [
            new("run_id", Whole, "the selection (funnel_run.id)"),
            new("repository", Words, "owner/name"),
            new("github_id", Whole, "the tracker's number"),
            new("models", Words, "JSON array of the models it reuses"),
        ]),
    ];
}
