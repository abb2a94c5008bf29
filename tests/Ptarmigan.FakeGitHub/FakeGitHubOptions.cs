namespace Ptarmigan.FakeGitHub;

/// <summary>How the fake behaves for as long as it runs.</summary>
public sealed record FakeGitHubOptions
{
    /// <summary>The port on the loopback address.</summary>
    /// <value>0 by default: any that is free.</value>
    public int Port { get; init; }

    /// <summary>The server's clock: budgets and tokens run out by it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>From which offset on a numbered page of a large list is refused with 422.</summary>
    /// <value>10,000 by default.</value>
    public int OffsetLimit { get; init; } = 10_000;

    /// <summary>Sends no headers of limits and counts nothing, as a GitHub Enterprise Server does where limits are off.</summary>
    public bool WithoutLimits { get; init; }

    /// <summary>Keeps the bodies of requests and answers in the record; a test that looks at them wants it, a long run does not.</summary>
    public bool KeepsBodies { get; init; }

    /// <summary>The App whose tokens are taken, or null.</summary>
    public FakeApp? App { get; init; }

    /// <summary>The pause between two pieces of a slow body.</summary>
    public TimeSpan SlowPause { get; init; } = TimeSpan.FromMilliseconds(20);
}
