using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Packages;

/// <summary>One annotator's part of a round as packages see it: the issues in order, and the record of what was done.</summary>
internal sealed class PackagedRound
{
    private readonly Study _study;
    private readonly Round _round;
    private readonly long _annotatorId;

    public PackagedRound(Study study, Round round, string annotator)
    {
        // Only who takes part has a part that can be packed.
        _ = new RoundQueue(study, round, annotator);
        (_study, _round) = (study, round);
        _annotatorId = study.Database.Connection.Scalar<long>("SELECT id FROM annotator WHERE name = @name", ("name", annotator));
        IssueIds =
        [
            .. study.Database.Connection.Query(
                "SELECT issue_id FROM round_assignment WHERE round_id = @round AND annotator_id = @annotator ORDER BY position",
                row => row.GetInt64(0), ("round", round.Id), ("annotator", _annotatorId)),
        ];
        Texts = [.. IssueIds.Select(id => RoundTexts.Read(study, round, id)!)];
    }

    /// <summary>The keys of the issues in the annotator's order.</summary>
    public IReadOnlyList<long> IssueIds { get; }

    /// <summary>Their texts, in the same order.</summary>
    public IReadOnlyList<RoundText> Texts { get; }

    /// <summary>The record of what was done.</summary>
    public EntryLog Log => new(_study, _round.Id, _annotatorId);

    /// <summary>What tells a round from any other; of a round that came in a package, the key it came with.</summary>
    public static string KeyOf(Study study, Round round)
    {
        if (round.PackageKey is { } given) return given;
        var issues = study.Database.Connection.Query(
            """
            SELECT r.name_key || '#' || i.number || ' ' || hex(s.sha256) FROM round_item AS m JOIN snapshot AS s ON s.id = m.snapshot_id
            JOIN issue AS i ON i.id = m.issue_id JOIN repository AS r ON r.id = i.repository_id WHERE m.round_id = @round ORDER BY 1
            """,
            row => row.GetString(0), ("round", round.Id));
        var text = FormattableString.Invariant($"{round.Name}\n{round.Seed}\n{round.CreatedAt.ToStoredText()}\n{string.Join('\n', issues)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }

    /// <summary>The hash of the text of each issue that is judged.</summary>
    public IReadOnlyDictionary<long, string> Hashes() => _study.Database.Connection.Query(
        "SELECT m.issue_id, s.sha256 FROM round_item AS m JOIN snapshot AS s ON s.id = m.snapshot_id WHERE m.round_id = @round",
        row => (Id: row.GetInt64(0), Hash: Convert.ToHexStringLower(row.GetFieldValue<byte[]>(1))), ("round", _round.Id)).ToDictionary(row => row.Id, row => row.Hash);

    /// <summary>The record with its keys in the store, the oldest entry first.</summary>
    public IReadOnlyList<(long Id, PackagedEntry Entry)> Entries()
    {
        var places = IssueIds.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var rows = _study.Database.Connection.Query(
            $"SELECT {RoundEntry.Columns}, e.undoes, e.made_at FROM round_entry AS e WHERE e.round_id = @round AND e.annotator_id = @annotator ORDER BY e.id",
            row => (Entry: RoundEntry.From(row), Undoes: row.LongOrNull(11), MadeAt: row.Time(12)),
            ("round", _round.Id), ("annotator", _annotatorId)).ToList();
        var placeOfEntry = rows.Index().ToDictionary(row => row.Item.Entry.Id, row => row.Index);
        return [.. rows.Select(row => (row.Entry.Id, Packed(row.Entry, places[row.Entry.IssueId], row.Undoes is { } id ? placeOfEntry[id] : null, row.MadeAt)))];
    }

    private PackagedEntry Packed(RoundEntry entry, int place, int? undoes, DateTimeOffset madeAt) => new()
    {
        Item = place,
        Act = entry.Act,
        State = RoundWords.Of(entry.State),
        Answer = entry.Answer?.Answer,
        IsUnsure = entry.Answer is { IsUnsure: true },
        Confidence = entry.Answer?.Confidence,
        Note = entry.Answer?.Note,
        Evidence = [.. (entry.Answer?.Evidence ?? []).Select(quote => new PackagedQuote(quote.Part, PlaceOf(quote.Comment, Texts[place]), quote.Start, quote.End, quote.Quote))],
        GuidelineVersion = entry.GuidelineVersion,
        Undoes = undoes,
        MadeAt = madeAt,
    };

    private static int? PlaceOf(long? comment, RoundText text) =>
        comment is null ? null : text.Comments.Index().First(entry => entry.Item.Id == comment).Index;
}
