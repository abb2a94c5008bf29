namespace Ptarmigan.Cli.Workbenches;

/// <summary>What the command line says of the workbench to be served.</summary>
/// <param name="Addresses">The addresses to listen at.</param>
/// <param name="IsTeam">Whether people sign in.</param>
/// <param name="PublicAddress">The address before a reverse proxy.</param>
/// <param name="IsOpened">Whether the browser is opened.</param>
internal sealed record Wanted(IReadOnlyList<string> Addresses, bool IsTeam, string? PublicAddress, bool IsOpened);
