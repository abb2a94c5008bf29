using Ptarmigan.Accounts;

namespace Ptarmigan.Web.Layout;

/// <summary>An entry of the navigation.</summary>
/// <param name="Title">What people read.</param>
/// <param name="Address">The page's address, without the leading slash.</param>
/// <param name="Least">The least role that sees it.</param>
internal sealed record NavigationEntry(string Title, string Address, Role Least)
{
    /// <summary>Whether the page has a script of its own that begins with the page, so that it must be loaded whole.</summary>
    public bool IsLoadedWhole { get; init; }
}
