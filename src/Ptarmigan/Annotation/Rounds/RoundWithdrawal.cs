using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>Takes back that a round was opened, with the wrong people or the wrong sample, while nobody has answered.</summary>
public static class RoundWithdrawal
{
    /// <summary>Removes a round that nothing was done in yet; its issues can be drawn again, and its name is free.</summary>
    /// <param name="study">The study.</param>
    /// <param name="round">The round.</param>
    /// <exception cref="AnnotationException">Somebody has begun to answer, or a part of it was written to a work package, or it was closed once.</exception>
    public static void Withdraw(Study study, Round round)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(round);
        var connection = study.Database.Connection;
        using var transaction = connection.BeginTransaction();
        if (connection.Scalar<long>("SELECT EXISTS (SELECT 1 FROM round_entry WHERE round_id = @round)", ("round", round.Id)) > 0)
        {
            throw new AnnotationException($"Somebody has begun to answer the round `{round.Name}`, and answers are never thrown away.", null, "Close it instead.");
        }

        if (new RoundCatalog(study).Acts(round).Any(act => act.Kind != RoundActKind.Opened))
        {
            throw new AnnotationException($"More was done to the round `{round.Name}` than to open it, and the record of that is kept.", null, "Close it instead, where it is open.");
        }

        foreach (var table in (string[])["round_act", "round_assignment", "round_annotator", "round_comment", "round_item"])
        {
            connection.Execute($"DELETE FROM {table} WHERE round_id = @round", ("round", round.Id));
        }

        connection.Execute("DELETE FROM round WHERE id = @round", ("round", round.Id));
        transaction.Commit();
    }
}
