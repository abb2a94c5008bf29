using static Ptarmigan.Replication.Tables.ColumnKind;

namespace Ptarmigan.Replication.Tables;

/// <summary>The tables of the codebook, challenges, memos and batches.</summary>
internal static class CodingTables
{
    private const string OfBatchesThatAreClosed = "batch_id IN (SELECT id FROM coding_batch WHERE state <> 'open')";

    // What was coded in a blind batch that is still open is nobody's to see.
    private const string OfIssuesToBeSeen =
        "issue_id NOT IN (SELECT i.issue_id FROM coding_batch_issue AS i JOIN coding_batch AS b ON b.id = i.batch_id WHERE b.is_blind = 1 AND b.state = 'open')";

    private const string OfChallengesToBeSeen = $"challenge_id IN (SELECT id FROM challenge WHERE {OfIssuesToBeSeen})";

    public static IReadOnlyList<PackagedTable> All { get; } =
    [
        new("code", "a theme, sub-theme or code as it is at present", "id",
        [
            new("id", Whole, "its key"),
            new("level", Words, "theme, sub-theme or code"),
            new("parent_id", Whole, "the one above (code.id)"),
            new("name", Words, "its name"),
            new("sign", Words, "its sign in a taxonomy"),
            new("definition", Words, "what it means"),
            new("when_to_use", Words, "when to use it"),
            new("when_not_to_use", Words, "when not"),
            new("examples", Words, "examples, one a line"),
            new("is_retired", Whole, "1 if out of use"),
            new("merged_into", Whole, "the one it became part of (code.id)"),
            new("is_absent", Whole, "1 if its making was undone"),
        ]),
        new("codebook_version", "an operation on the codebook", "number",
        [
            new("number", Whole, "the version it made, from 1"),
            new("kind", Words, "create, rename, redefine, move, merge, split, retire, revive or undo"),
            new("summary", Words, "what was done"),
            new("codes", Json, "every code that differs, before and after"),
            new("undoes", Whole, "the version it takes back"),
            new("author", Person, "who"),
            new("reason", Words, "why"),
            new("made_at", Time, "when"),
        ]),
        new("code_version", "which versions changed a code", "code_id, number",
        [
            new("code_id", Whole, "the code (code.id)"),
            new("number", Whole, "the version (codebook_version.number)"),
        ]),
        new("challenge", "a code in an issue, with its words", "id",
        [
            new("id", Whole, "its key"),
            new("issue_id", Whole, "the issue (issue.id)"),
            new("snapshot_id", Whole, "the text that was coded (snapshot.id)"),
            new("annotator_id", Whole, "who (annotator.id)"),
            new("code_id", Whole, "the code (code.id)"),
            new("absorbed_by", Whole, "the challenge that says the same (challenge.id)"),
            new("part", Words, "title, body or comment; empty where the issue as a whole is coded"),
            new("comment_id", Whole, "the comment's text (comment.id)"),
            new("start_at", Whole, "where the words begin, in Unicode code points from 0"),
            new("end_at", Whole, "the first code point after them"),
            new("quote", Quote, "the words"),
            new("copy_of", Whole, "the challenge it was copied from (challenge.id)"),
            new("made_at", Time, "when it was coded"),
            new("taken_back_at", Time, "when it was taken back"),
        ]) { Where = OfIssuesToBeSeen },
        new("placement_change", "a challenge that a version gave another code", "number, challenge_id",
        [
            new("number", Whole, "the version (codebook_version.number)"),
            new("challenge_id", Whole, "the challenge (challenge.id)"),
            new("copy_of", Whole, "the challenge it was copied from"),
            new("code_before", Whole, "the code before"),
            new("absorbed_before", Whole, "the challenge that said the same before"),
            new("code_after", Whole, "the code after"),
            new("absorbed_after", Whole, "the challenge that says the same after"),
        ]) { Where = OfChallengesToBeSeen },
        new("coding_act", "what an annotator did with a challenge", "id",
        [
            new("id", Whole, "its key"),
            new("challenge_id", Whole, "the challenge (challenge.id)"),
            new("kind", Words, "code, take-back or recode"),
            new("code_before", Whole, "the code before"),
            new("code_after", Whole, "the code after"),
            new("annotator_id", Whole, "who (annotator.id)"),
            new("undoes", Whole, "the act it undoes (coding_act.id)"),
            new("made_at", Time, "when"),
        ]) { Where = OfChallengesToBeSeen },
        new("revisit", "a challenge that wants another look since a version", "number, challenge_id",
        [
            new("number", Whole, "the version (codebook_version.number)"),
            new("challenge_id", Whole, "the challenge (challenge.id)"),
            new("settled_by", Person, "who looked"),
            new("settled_at", Time, "when"),
        ]) { Where = OfChallengesToBeSeen },
        new("memo", "a note on an issue, a challenge or a code", "id",
        [
            new("id", Whole, "its key"),
            new("kind", Words, "analytic, rule or question"),
            new("issue_id", Whole, "the issue (issue.id)"),
            new("challenge_id", Whole, "the challenge (challenge.id)"),
            new("code_id", Whole, "the code (code.id)"),
            new("text", Words, "what it says; empty where it was taken back"),
            new("author", Person, "who"),
            new("made_at", Time, "when"),
            new("replaces", Whole, "the memo it replaces (memo.id)"),
        ]) { Where = $"(issue_id IS NULL OR {OfIssuesToBeSeen}) AND (challenge_id IS NULL OR {OfChallengesToBeSeen})" },
        new("coding_exclusion", "an issue that an annotator took out", "id",
        [
            new("id", Whole, "its key"),
            new("issue_id", Whole, "the issue (issue.id)"),
            new("annotator_id", Whole, "who (annotator.id)"),
            new("cause", Words, "too-vague, too-broad or insufficient; empty where it was taken back"),
            new("reason", Words, "why"),
            new("made_at", Time, "when"),
        ]) { Where = OfIssuesToBeSeen },
        new("coding_batch", "issues that are coded together", "id",
        [
            new("id", Whole, "its key"),
            new("number", Whole, "its number; 1 is the pilot"),
            new("sample", Words, "how its issues were drawn"),
            new("seed", Whole, "the seed of the draw"),
            new("is_blind", Whole, "1 if nobody saw what another coded"),
            new("state", Words, "closed or reviewed"),
            new("opened_by", Person, "who opened it"),
            new("opened_at", Time, "when"),
            new("opened_version", Whole, "the codebook's version then"),
            new("closed_at", Time, "when it was closed"),
            new("closed_version", Whole, "the codebook's version then"),
        ]) { Where = "state <> 'open'" },
        new("coding_batch_annotator", "who codes a batch", "batch_id, annotator_id",
        [
            new("batch_id", Whole, "the batch (coding_batch.id)"),
            new("annotator_id", Whole, "who (annotator.id)"),
        ]) { Where = OfBatchesThatAreClosed },
        new("coding_batch_issue", "an issue of a batch", "batch_id, position",
        [
            new("batch_id", Whole, "the batch (coding_batch.id)"),
            new("issue_id", Whole, "the issue (issue.id)"),
            new("snapshot_id", Whole, "the text that is coded (snapshot.id)"),
            new("position", Whole, "its place in the draw, from 0"),
        ]) { Where = OfBatchesThatAreClosed },
        new("coding_progress", "who is done with which issue of a batch", "batch_id, issue_id, annotator_id",
        [
            new("batch_id", Whole, "the batch (coding_batch.id)"),
            new("issue_id", Whole, "the issue (issue.id)"),
            new("annotator_id", Whole, "who (annotator.id)"),
            new("done_at", Time, "when"),
        ]) { Where = OfBatchesThatAreClosed },
        new("coding_review", "a signature under the review of a batch", "id",
        [
            new("id", Whole, "its key"),
            new("batch_id", Whole, "the batch (coding_batch.id)"),
            new("reviewer", Person, "who"),
            new("notes", Words, "what the review brought"),
            new("document", Json, "what the reviewer saw"),
            new("signed_at", Time, "when"),
        ]) { Where = OfBatchesThatAreClosed },
        new("refi_guid", "a GUID that a code, challenge, annotator or memo has in files of REFI-QDA", "guid",
        [
            new("guid", Words, "the GUID"),
            new("kind", Words, "code, challenge, annotator or memo"),
            new("key", Whole, "its key in the table of that kind"),
        ]),
    ];
}
