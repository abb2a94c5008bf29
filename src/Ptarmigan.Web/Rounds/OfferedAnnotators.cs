using Ptarmigan.Accounts;
using Ptarmigan.Studies;

namespace Ptarmigan.Web.Rounds;

/// <summary>Whom forms for new rounds and batches propose, and whom they take.</summary>
internal static class OfferedAnnotators
{
    /// <summary>A team's annotators, or the one person; one a line.</summary>
    public static string Of(Study study, WorkbenchOptions options) =>
        string.Join('\n', options.IsTeam ? new TeamAnnotators(study).Proposed : [options.Person]);

    /// <summary>The names of a form, one a line or parted by commas; in a team those of accounts, unless people may take part by a work package.</summary>
    /// <exception cref="AccountException">Somebody has no account that may judge.</exception>
    public static IReadOnlyList<string> Read(Study study, WorkbenchOptions options, string? text, bool mayLackAccounts = false)
    {
        var names = RoundForm.Names(text ?? "");
        return options.IsTeam && !mayLackAccounts ? new TeamAnnotators(study).Named(names) : names;
    }
}
