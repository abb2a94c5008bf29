namespace Ptarmigan.Collection.GitHub;

/// <summary>Reads the <c>Link</c> header (RFC 8288), which alone tells where the next page is.</summary>
internal static class LinkHeader
{
    /// <summary>The address of a relation, or null.</summary>
    /// <param name="header">The header.</param>
    /// <param name="relation">Such as <c>next</c>.</param>
    /// <param name="from">The address it came from; relative links start there.</param>
    public static Uri? Find(string? header, string relation, Uri from)
    {
        for (var at = 0; header is not null && header.IndexOf('<', at) is var open and >= 0;)
        {
            var close = header.IndexOf('>', open);
            if (close < 0) return null;
            // A comma or semicolon may be part of an address, so that the parts cannot be cut at commas.
            var end = header.IndexOf('<', close);
            var parameters = header[(close + 1)..(end < 0 ? header.Length : end)];
            if (Has(parameters, relation)) return Uri.TryCreate(from, header[(open + 1)..close], out var address) ? address : null;
            at = close + 1;
        }

        return null;
    }

    private static bool Has(string parameters, string relation) => parameters.Split(';', ',')
        .Select(part => part.Trim().Split('=', 2))
        .Any(part => part is [var name, var value] && name.Trim().Equals("rel", StringComparison.OrdinalIgnoreCase)
            && value.Trim().Trim('"').Split(' ').Contains(relation, StringComparer.OrdinalIgnoreCase));
}
