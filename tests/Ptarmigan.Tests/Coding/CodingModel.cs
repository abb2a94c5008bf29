using Ptarmigan.Annotation;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;

namespace Ptarmigan.Tests.Coding;

/// <summary>A codebook and its challenges in memory: what the store does, without one.</summary>
internal sealed class CodingModel : ICodedMaterial
{
    private readonly SortedDictionary<long, Challenge> _challenges = [];
    private readonly List<CodebookChange> _versions = [];
    private readonly HashSet<long> _codesEver = [];

    public Codebook Codebook { get; private set; } = Codebook.Empty;

    public IEnumerable<Challenge> Challenges => _challenges.Values;

    public long NextCode => _codesEver.Count == 0 ? 1 : _codesEver.Max() + 1;

    public long NextChallenge => _challenges.Count == 0 ? 1 : _challenges.Keys.Last() + 1;

    public int? OpenBlindBatch => null;

    public IReadOnlyList<Challenge> At(long code) => [.. _challenges.Values.Where(challenge => challenge.Placement.Code == code)];

    public Challenge? Find(long challenge) => _challenges.GetValueOrDefault(challenge);

    public CodebookChange? ChangeOf(int version) => version >= 1 && version <= _versions.Count ? _versions[version - 1] : null;

    public int LastVersionOf(long code) => _versions.FindLastIndex(change => change.Codes.Any(pair => (pair.After ?? pair.Before)!.Id == code)) + 1;

    /// <summary>Does an operation, if it is allowed.</summary>
    /// <returns>Whether it was.</returns>
    public bool TryDo(CodebookOperation operation)
    {
        try
        {
            Do(operation);
            return true;
        }
        catch (CodingException)
        {
            return false;
        }
    }

    public CodebookChange Do(CodebookOperation operation)
    {
        var change = new ChangePlanner(Codebook, this).Plan(operation);
        Codebook = Codebook.After(change);
        foreach (var placement in change.Placements)
        {
            var challenge = _challenges.TryGetValue(placement.Challenge, out var known) ? known : _challenges[placement.CopyOf!.Value] with { Id = placement.Challenge };
            _challenges[placement.Challenge] = challenge with { Placement = placement.After };
        }

        foreach (var (before, after) in change.Codes) _codesEver.Add((after ?? before)!.Id);
        _versions.Add(change);
        return change;
    }

    /// <summary>Codes some words, as an annotator does.</summary>
    public void Code(string annotator, int place, long code)
    {
        var passage = place == 0 ? null : new Passage(EvidencePart.Body, null, place, place + 1, "x");
        var challenge = new Challenge(NextChallenge, IssueReference.TryParse("a/b#1", out var issue) ? issue : default, 1, 1, annotator, passage, new Placement(code));
        if (Codebook.Get(code) is { IsRetired: false, Level: not CodeLevel.Theme } && !At(code).Any(other => other.Stands && other.IsSamePassage(challenge))) _challenges[challenge.Id] = challenge;
    }

    public void TakeBack(long id) => _challenges[id] = _challenges[id] with { IsTakenBack = true };

    /// <summary>What the codebook and its challenges are, to compare.</summary>
    public string State() => string.Join('\n', Codebook.All.Select(code => code.ToString()).Concat(_challenges.Values.Where(challenge => challenge.Placement.Code is not null).Select(challenge => challenge.ToString())));
}
