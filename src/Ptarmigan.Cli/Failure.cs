using Ptarmigan.Statistics;

namespace Ptarmigan.Cli;

/// <summary>A failure as it is told: what happened, where, and what to do next.</summary>
/// <param name="What">What happened.</param>
/// <param name="Where">The file, line, row or option concerned, if any.</param>
/// <param name="Next">What to do next, if something can be said.</param>
internal sealed record Failure(string What, string? Where, string? Next)
{
    /// <summary>Puts an exception into words and an exit code.</summary>
    public static (Failure Told, ExitCode Exit) Tell(Exception failure) => failure switch
    {
        WrongUseException use => (new(use.Message, use.Where, use.Next), ExitCode.WrongUse),
        PtarmiganException known => (new(known.Message, known.Where, known.Next), ExitCode.Failed),
        AssumptionException broken => (new(broken.Message, broken.Subject, null), ExitCode.Failed),
        OperationCanceledException => (new("Cancelled.", null, "Run the command again to go on; what was recorded is kept."), ExitCode.Cancelled),
        IOException io => (new(io.Message, null, "Check the path, the disk and your rights, and run the command again."), ExitCode.Failed),
        UnauthorizedAccessException denied => (new(denied.Message, null, "Give yourself the right to the file or folder."), ExitCode.Failed),
        _ => (new($"An error in Ptarmigan itself: {failure.Message}", null, "Run again with --debug and report what it prints."), ExitCode.Failed),
    };

    /// <summary>Prints the failure for people.</summary>
    public void PrintOn(TextWriter error)
    {
        error.WriteLine($"error: {What}");
        if (Where is not null) error.WriteLine($"  where: {Where}");
        if (Next is not null) error.WriteLine($"  next: {Next}");
    }
}
