using Ptarmigan.Accounts;
using Ptarmigan.Studies;

namespace Ptarmigan.Web.Rounds;

/// <summary>Whom forms for new rounds propose.</summary>
internal static class OfferedAnnotators
{
    /// <summary>A team's members who may judge, or the one person; one a line.</summary>
    public static string Of(Study study, WorkbenchOptions options) => string.Join('\n', options.IsTeam
        ? new AccountBook(study).Read().Where(account => account is { IsBlocked: false, Role: >= Role.Annotator }).Select(account => account.Name)
        : [options.Person]);
}
