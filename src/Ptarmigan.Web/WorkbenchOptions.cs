using Ptarmigan.Studies;

namespace Ptarmigan.Web;

/// <summary>How a workbench is to be served.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>The study to serve; whoever serves disposes it afterwards.</summary>
    public required Study Study { get; init; }

    /// <summary>The addresses to listen at, such as <c>http://127.0.0.1:5155</c>; port 0 takes a free one.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Whether several people sign in with accounts; otherwise the one person at this machine owns the study.</summary>
    public bool IsTeam { get; init; }

    /// <summary>The address by which people reach it from outside, such as <c>https://study.example.org</c>; null where that is a listening address.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>The annotator's name of the one person.</summary>
    /// <value>Default: the login at this machine.</value>
    public string Person { get; init; } = Environment.UserName;
}
