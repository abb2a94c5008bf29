using System.Text.RegularExpressions;

namespace Ptarmigan.Web.Tests;

/// <summary>
/// A page as it stands when all of it has come. Whether a part came at once, or later in place of a first notice, is a matter of time alone:
/// both give the same page.
/// </summary>
internal static partial class StreamedPage
{
    public static string Arrived(string sent)
    {
        var page = Updates().Replace(sent, "");
        foreach (var update in Updates().Matches(sent).SelectMany(updates => Parts().Matches(updates.Value)))
        {
            var place = update.Groups["place"].Value;
            var (before, after) = ($"<!--bl:{place}-->", $"<!--/bl:{place}-->");
            var (start, end) = (page.IndexOf(before, StringComparison.Ordinal), page.IndexOf(after, StringComparison.Ordinal));
            // The whole of an update that is nowhere to be put stays in sight.
            page = start < 0 || end < start ? page + update.Value : page[..(start + before.Length)] + update.Groups["content"].Value + page[end..];
        }

        return Marks().Replace(page, "");
    }

    [GeneratedRegex("<blazor-ssr>.*?</blazor-ssr>", RegexOptions.Singleline)]
    private static partial Regex Updates();

    [GeneratedRegex("""<template blazor-component-id="(?<place>\d+)">(?<content>.*?)</template>""", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex(@"<!--/?bl:\d+-->")]
    private static partial Regex Marks();
}
