using Ptarmigan.Studies;

namespace Ptarmigan.Accounts;

/// <summary>Who can be asked to annotate where a team works with accounts: a name that is misspelt would wait for ever for somebody who is not there.</summary>
/// <param name="study">The study.</param>
public sealed class TeamAnnotators(Study study)
{
    /// <summary>Whom a form proposes: the members who are annotators; where there are fewer than two of them, everybody who may judge.</summary>
    public IReadOnlyList<string> Proposed
    {
        get
        {
            var judging = new AccountBook(study).Read().Where(account => account is { IsBlocked: false, Role: >= Role.Annotator }).ToList();
            var annotators = judging.Where(account => account.Role == Role.Annotator).ToList();
            return [.. (annotators.Count >= 2 ? annotators : judging).Select(account => account.Name)];
        }
    }

    /// <summary>The names as their accounts write them.</summary>
    /// <param name="names">The names; case does not matter.</param>
    /// <exception cref="AccountException">Somebody has no account here that may judge.</exception>
    public IReadOnlyList<string> Named(IEnumerable<string> names)
    {
        var accounts = new AccountBook(study);
        return [.. names.Select(name => Judging(accounts.Find(name), name))];
    }

    private static string Judging(Account? account, string name) => account switch
    {
        null => throw new AccountException($"Nobody named `{name}` has an account here.", null, "Correct the name, or invite the person first, under People."),
        { IsBlocked: true } => throw new AccountException($"The account of `{account.Name}` is blocked.", null, "Unblock it, under People, or leave the name out."),
        { Role: Role.Reader } => throw new AccountException($"`{account.Name}` is a reader and cannot judge.", null, "Give another role, under People, or leave the name out."),
        _ => account.Name,
    };
}
