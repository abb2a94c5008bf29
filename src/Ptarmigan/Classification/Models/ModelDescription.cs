namespace Ptarmigan.Classification.Models;

/// <summary>What a model is, for whoever finds its file.</summary>
public sealed record ModelDescription
{
    /// <summary>The name its judgments stand under.</summary>
    public required string Name { get; init; }

    /// <summary>The version of Ptarmigan that trained it.</summary>
    public required string TrainedWith { get; init; }

    /// <summary>Seed of its training.</summary>
    public required long Seed { get; init; }

    /// <summary>Version of the signals it counts as features (<see cref="Signals.SignalSet.Version"/>); with others it would be another model.</summary>
    public required string Signals { get; init; }

    /// <summary>What it was trained on, in words.</summary>
    public required string Data { get; init; }

    /// <summary>The repositories whose labelled reports it was trained on: of reports from these no figure of it is honest.</summary>
    public required IReadOnlyList<string> Repositories { get; init; }

    /// <summary>The questions it answers; a question may come again for a repository.</summary>
    public required IReadOnlyList<HeadDescription> Heads { get; init; }
}
