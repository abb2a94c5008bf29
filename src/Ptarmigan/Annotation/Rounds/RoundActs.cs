using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>Records what is done to rounds.</summary>
internal static class RoundActs
{
    public static void Record(Study study, long round, RoundActKind kind, string by, string? reason) =>
        study.Database.Connection.Execute(
            "INSERT INTO round_act (round_id, kind, actor, reason, made_at) VALUES (@round, @kind, @by, @reason, @at)",
            ("round", round), ("kind", RoundWords.Of(kind)), ("by", by), ("reason", string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()),
            ("at", study.Time.GetUtcNow().ToStoredText()));
}
