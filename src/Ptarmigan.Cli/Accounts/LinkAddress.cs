using System.CommandLine;

namespace Ptarmigan.Cli.Accounts;

/// <summary>The address with which links begin.</summary>
internal static class LinkAddress
{
    private const string Default = "http://127.0.0.1:5155";

    public static Option<string> Option() => new("--address")
    {
        Description = $"The address by which people reach the workbench, with which the link begins. Default: {Default}.",
        HelpName = "URL",
        DefaultValueFactory = _ => Default,
    };

    /// <exception cref="WrongUseException">The text is no address of a web server.</exception>
    public static Uri Read(ParseResult arguments, Option<string> option) =>
        Uri.TryCreate(arguments.GetRequiredValue(option), UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address : throw new WrongUseException($"`{arguments.GetRequiredValue(option)}` is no address.", "--address", "Use the form https://study.example.org.");
}
