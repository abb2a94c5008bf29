namespace Ptarmigan.FakeGitHub;

/// <summary>Who asks: all tokens of one identity share its budgets.</summary>
/// <param name="Name">Its name; the empty one is nobody.</param>
public sealed record Identity(string Name)
{
    /// <summary>Whoever shows no token.</summary>
    public static Identity Nobody { get; } = new("") { Core = 60, GraphQl = 0, Search = 10 };

    /// <summary>REST requests an hour.</summary>
    public int Core { get; init; } = 5000;

    /// <summary>GraphQL points an hour.</summary>
    public int GraphQl { get; init; } = 5000;

    /// <summary>Searches a minute.</summary>
    public int Search { get; init; } = 30;
}
