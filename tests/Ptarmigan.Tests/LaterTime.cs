namespace Ptarmigan.Tests;

/// <summary>The machine's clock, set forward as far as a test says.</summary>
internal sealed class LaterTime : TimeProvider
{
    public TimeSpan Later { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Later;
}
