using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;

namespace Ptarmigan.Coding.Operations;

/// <summary>Gathers which challenges go to other codes, and finds those that would then say the same twice.</summary>
internal sealed class PlacementPlan(ICodedMaterial material)
{
    private readonly SortedDictionary<long, (Challenge Challenge, long? CopyOf)> _moved = [];
    private readonly SortedDictionary<long, Placement> _after = [];
    private long _copies;

    /// <summary>Places a challenge at another code, and with it what it has absorbed.</summary>
    public void Move(Challenge challenge, long code)
    {
        foreach (var twin in AbsorbedBy(challenge)) Restore(twin, twin.Placement with { Code = code });
        Restore(challenge, challenge.Placement with { Code = code });
    }

    /// <summary>Places a copy of a challenge at another code.</summary>
    public void Copy(Challenge challenge, long code)
    {
        var copy = challenge with { Id = material.NextChallenge + _copies++, Placement = new Placement(null) };
        Restore(copy, new Placement(code), challenge.Id);
    }

    /// <summary>Places a challenge exactly so, unless that would say the same twice.</summary>
    public void Restore(Challenge challenge, Placement placement, long? copyOf = null)
    {
        _moved[challenge.Id] = (challenge, copyOf);
        _after[challenge.Id] = placement;
    }

    /// <summary>Every challenge that counts for something else afterwards, by key.</summary>
    public IReadOnlyList<PlacementChange> Changes()
    {
        // A challenge whose keeper goes elsewhere speaks for itself again.
        foreach (var keeper in _moved.Values.Select(moved => moved.Challenge).Where(challenge => After(challenge).Code != challenge.Placement.Code).ToList())
        {
            foreach (var twin in AbsorbedBy(keeper).Where(twin => !_after.ContainsKey(twin.Id))) Restore(twin, twin.Placement with { AbsorbedBy = null });
        }

        foreach (var (id, placement) in _after.ToList())
        {
            if (placement.AbsorbedBy is { } keeper && PlaceOf(keeper).Code != placement.Code) _after[id] = placement with { AbsorbedBy = null };
        }

        foreach (var target in _after.Values.Select(placement => placement.Code).OfType<long>().Distinct().ToList()) Absorb(target);
        return
        [
            .. from placement in _after
               let moved = _moved[placement.Key]
               where moved.Challenge.Placement != placement.Value
               select new PlacementChange(placement.Key, moved.CopyOf, moved.Challenge.Placement, placement.Value),
        ];
    }

    private void Absorb(long target)
    {
        var there = material.At(target).Where(challenge => !_after.ContainsKey(challenge.Id)).ToList();
        var coming = _moved.Values.Select(moved => moved.Challenge).Where(challenge => _after[challenge.Id].Code == target);
        foreach (var group in SayingTheSame([.. there, .. coming]))
        {
            // What was there stays; of those that come, the one made first.
            var keeper = group[0];
            foreach (var twin in group.Skip(1))
            {
                foreach (var earlier in there.Concat(coming).Where(challenge => After(challenge).AbsorbedBy == twin.Id).ToList()) Place(earlier, new Placement(target, keeper.Id));
                Place(twin, new Placement(target, keeper.Id));
            }
        }
    }

    private void Place(Challenge challenge, Placement placement) => Restore(challenge, placement, _moved.TryGetValue(challenge.Id, out var moved) ? moved.CopyOf : null);

    private Placement After(Challenge challenge) => _after.TryGetValue(challenge.Id, out var after) ? after : challenge.Placement;

    private Placement PlaceOf(long id) => _after.TryGetValue(id, out var after) ? after : material.Find(id)?.Placement ?? default;

    private IEnumerable<Challenge> AbsorbedBy(Challenge keeper) =>
        keeper.Placement.Code is { } code ? material.At(code).Where(challenge => challenge.Placement.AbsorbedBy == keeper.Id) : [];

    /// <summary>Those that would stand and say the same, the one that stays first; only where there are several.</summary>
    private List<List<Challenge>> SayingTheSame(List<Challenge> challenges) =>
        challenges.Where(challenge => !challenge.IsTakenBack && After(challenge).AbsorbedBy is null)
            .GroupBy(challenge => challenge.Place).Where(group => group.Skip(1).Any()).Select(group => group.ToList()).ToList();
}
