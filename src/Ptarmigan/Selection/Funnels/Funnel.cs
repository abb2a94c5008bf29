using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Exchange;

namespace Ptarmigan.Selection.Funnels;

/// <summary>The recorded selection: sources, criteria in order, and the repositories selected.</summary>
/// <remarks>Nothing in it depends on when it was carried out: equal candidates and an equal protocol give an equal funnel.</remarks>
public sealed record Funnel
{
    /// <summary>Where the candidates came from, by kind and name.</summary>
    public required IReadOnlyList<FunnelSource> Sources { get; init; }

    /// <summary>The section <c>selection</c> of the protocol, by setting.</summary>
    public required IReadOnlyDictionary<string, string> Protocol { get; init; }

    /// <summary>The day from which inactivity was counted back; null where no activity is known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The candidates there were.</summary>
    public required int Candidates { get; init; }

    /// <summary>The different models they reuse; null where no model is known.</summary>
    public int? Models { get; init; }

    /// <summary>The criteria, in order.</summary>
    public required IReadOnlyList<FunnelStep> Steps { get; init; }

    /// <summary>The repositories selected, by name.</summary>
    public required IReadOnlyList<SelectedRepository> Selected { get; init; }

    /// <summary>The SHA-256 of everything that was decided, each verdict with its reason, in hexadecimal.</summary>
    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(JsonText.Write(this)));
        foreach (var verdict in Steps.SelectMany(step => step.Verdicts)) hash.AppendData(Encoding.UTF8.GetBytes($"{verdict.Repository}\t{verdict.IsKept}\t{verdict.Reason}\n"));
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
