namespace Ptarmigan.Classification.Models;

/// <summary>What a model knows of one question, and how it came to know it.</summary>
public sealed record HeadDescription
{
    /// <summary>The question's name.</summary>
    public required string Question { get; init; }

    /// <summary>The repository whose labels it was adapted to; null for one that knows no repository.</summary>
    public string? Repository { get; init; }

    /// <summary>The answers, in the order of the columns. PTM-related has one column, that of <c>yes</c>.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Number of reports it was trained on.</summary>
    public required int Reports { get; init; }

    /// <summary>Number of repositories they are from.</summary>
    public required int Repositories { get; init; }

    /// <summary>How the held-out scores were had that it is calibrated on: <c>by repository</c>, or <c>within repositories</c>.</summary>
    public required string CalibratedBy { get; init; }

    /// <summary>Factor of the scores before they become probabilities.</summary>
    public required double Temperature { get; init; }

    /// <summary>For one column: what is added to the scaled score.</summary>
    public double Intercept { get; init; }

    /// <summary>Factor of the score, factor of the repository's mean score, and what is added, where other reports of the repository are considered; null where that was not learnt.</summary>
    public IReadOnlyList<double>? ContextFactors { get; init; }

    /// <summary>Below this confidence the model says that it is not sure.</summary>
    public required double LeastConfidence { get; init; }

    /// <summary>The same where other reports of the repository are considered, by which confidences spread otherwise; null where that was not learnt.</summary>
    public double? LeastConfidenceInContext { get; init; }

    /// <summary>With fewer known words of prose and sequences of the title's words the model says that it is not sure: 99 of 100 reports it was trained on have as many. 0 where that was not learnt.</summary>
    public int LeastKnown { get; init; }

    /// <summary>An answer of a probability of at least this is in the set that holds the right one in nine of ten cases.</summary>
    public required double PlausibleProbability { get; init; }

    /// <summary>For challenges: from which probability on a code is among the answers though it is not the likeliest; null for questions of one answer.</summary>
    public double? SetProbability { get; init; }
}
