using System.Text.RegularExpressions;

namespace Ptarmigan.Reporting;

/// <summary>The form of the names that become names of files, links and labels.</summary>
internal static partial class ShortName
{
    /// <exception cref="ArgumentException">The name is not of small letters, digits and single hyphens, beginning with a letter.</exception>
    public static void ThrowIfNot(string name, string parameter)
    {
        if (!Form().IsMatch(name)) throw new ArgumentException($"`{name}` is not a short name of small letters, digits and hyphens.", parameter);
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Form();
}
