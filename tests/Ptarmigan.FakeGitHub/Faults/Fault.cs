namespace Ptarmigan.FakeGitHub.Faults;

/// <summary>Something that goes wrong, or happens, at a request.</summary>
/// <param name="Name">Its name on the command line and in the record of requests.</param>
public sealed record Fault(string Name)
{
    private int _seen;

    /// <summary>Which requests it may strike; all by default.</summary>
    public Func<FaultRequest, bool> When { get; init; } = _ => true;

    /// <summary>How many such requests pass before it strikes.</summary>
    public int After { get; init; }

    /// <summary>How often it strikes; without end by default.</summary>
    public int Times { get; init; } = int.MaxValue;

    /// <summary>Strikes only every so many such requests.</summary>
    public int Every { get; init; } = 1;

    /// <summary>The answer given in place of the true one.</summary>
    public Func<FaultRequest, Answer>? Instead { get; init; }

    /// <summary>What becomes of the true answer.</summary>
    public Func<Answer, Answer>? Change { get; init; }

    /// <summary>How the answer is sent.</summary>
    public Delivery Delivery { get; init; }

    /// <summary>What happens to the corpus before the request is answered.</summary>
    public Action? Happening { get; init; }

    /// <summary>Points or requests that are taken beyond the answer's cost.</summary>
    public int ExtraCost { get; init; }

    /// <summary>How often it has struck.</summary>
    public int Strikes { get; private set; }

    /// <summary>Whether it strikes this request.</summary>
    public bool Strike(FaultRequest request)
    {
        if (Strikes >= Times || !When(request)) return false;
        _seen++;
        if (_seen <= After || (_seen - After) % Every != 0) return false;
        Strikes++;
        return true;
    }
}
