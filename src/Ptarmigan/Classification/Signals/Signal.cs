using Ptarmigan.Annotation;

namespace Ptarmigan.Classification.Signals;

/// <summary>A rule that points from words of a report to an answer.</summary>
/// <remarks>
/// It fires when one of its phrases is found in its fields, one of <see cref="With"/> (where it has any) anywhere, and none of
/// <see cref="Unless"/> anywhere.
/// </remarks>
public sealed record Signal
{
    /// <summary>Its name: lower-case words with hyphens, unique in its set.</summary>
    public required string Name { get; init; }

    /// <summary>The question it answers.</summary>
    /// <value><see cref="Question.Challenges"/> where the file does not say.</value>
    public required Question Question { get; init; }

    /// <summary>What it points to: a sub-theme's code, or an option of the question.</summary>
    public required string Answer { get; init; }

    /// <summary>Why these words point there, in one sentence; null where the file does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>Where its phrases are looked for.</summary>
    /// <value><see cref="SignalFields.Any"/> where the file does not say.</value>
    public SignalFields In { get; init; } = SignalFields.Any;

    /// <summary>The phrases; one is enough.</summary>
    public required IReadOnlyList<SignalPhrase> Phrases { get; init; }

    /// <summary>Phrases of which one must be found as well; empty for no such condition.</summary>
    public IReadOnlyList<SignalPhrase> With { get; init; } = [];

    /// <summary>Phrases that veto it.</summary>
    public IReadOnlyList<SignalPhrase> Unless { get; init; } = [];

    /// <summary>Texts on which it must fire.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Texts on which it must not fire.</summary>
    public IReadOnlyList<string> Counterexamples { get; init; } = [];
}
