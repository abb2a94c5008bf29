using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>The skeleton of a report: its headings, short answers under them, "Key: value" lines, boxes ticked or not, a tag before the title.</summary>
internal static class ReportSkeleton
{
    private const int ShortAnswer = 40;

    private static readonly uint HeadingKind = TokenHash.Of("<h>"), AnswerKind = TokenHash.Of("<hv>"), KeyKind = TokenHash.Of("<k>"), ValueKind = TokenHash.Of("<kv>"),
        TickedKind = TokenHash.Of("<ticked>"), UntickedKind = TokenHash.Of("<unticked>"), TagKind = TokenHash.Of("<tag>"), FirstKind = TokenHash.Of("<first>"),
        FirstProseKind = TokenHash.Of("<first-prose>");

    public static void Add(ReportText report, FeatureCounts counts)
    {
        var tokens = report.Tokens;
        var heading = 0u;
        var isFirstProse = true;
        for (var first = 0; first < tokens.Length;)
        {
            var token = tokens[first];
            var end = first + 1;
            while (end < tokens.Length && tokens[end].Line == token.Line) end++;
            var line = tokens[first..end];
            switch (token.Field)
            {
                case TextField.Title:
                    AddTitle(report, line, counts);
                    break;
                case TextField.Heading:
                    heading = Slug(line);
                    counts.Add(FeatureBlock.Structure, TokenHash.Combine(HeadingKind, heading));
                    break;
                case TextField.Prose:
                    if (isFirstProse) counts.Add(FeatureBlock.Structure, TokenHash.Combine(FirstProseKind, token.Hash));
                    isFirstProse = false;
                    AddLine(report, line, heading, counts);
                    heading = 0;
                    break;
            }

            first = end;
        }
    }

    private static void AddTitle(ReportText report, ReadOnlySpan<TextToken> title, FeatureCounts counts)
    {
        counts.Add(FeatureBlock.Structure, TokenHash.Combine(FirstKind, title[0].Hash));
        var text = report.Title.AsSpan().TrimStart();
        var close = text.Length > 0 && text[0] is '[' or '(' ? text.IndexOfAny(']', ')') : text[..Math.Min(text.Length, 24)].IndexOf(':');
        if (close <= 0) return;
        var offset = report.Title.Length - text.Length + close;
        var inside = 0;
        while (inside < title.Length && title[inside].Start < offset) inside++;
        if (inside > 0) counts.Add(FeatureBlock.Structure, TokenHash.Combine(TagKind, Slug(title[..inside])));
    }

    private static void AddLine(ReportText report, ReadOnlySpan<TextToken> line, uint heading, FeatureCounts counts)
    {
        var start = line[0].Start;
        var length = line[^1].Start + line[^1].Length - start;
        var box = Box(report.Body, start);
        if (box != ' ')
        {
            counts.Add(FeatureBlock.Structure, TokenHash.Combine(box == 'x' ? TickedKind : UntickedKind, Slug(box == 'x' && report[line[0]] is "x" or "X" ? line[1..] : line)));
            return;
        }

        if (heading != 0 && length <= ShortAnswer) counts.Add(FeatureBlock.Structure, TokenHash.Combine(TokenHash.Combine(AnswerKind, heading), Slug(line)));
        var colon = report.Body.AsSpan(start, length).IndexOf(':');
        if (colon is <= 0 or > 30) return;
        var key = 0;
        while (key < line.Length && line[key].Start < start + colon) key++;
        if (key is 0 or > 4) return;
        var name = Slug(line[..key]);
        counts.Add(FeatureBlock.Structure, TokenHash.Combine(KeyKind, name));
        if (key < line.Length && length - colon <= ShortAnswer) counts.Add(FeatureBlock.Structure, TokenHash.Combine(TokenHash.Combine(ValueKind, name), Slug(line[key..])));
    }

    /// <summary>"x" before a ticked box's text, "o" before an empty one's, a blank elsewhere.</summary>
    private static char Box(string body, int start)
    {
        var before = body.AsSpan(Math.Max(0, start - 6), Math.Min(6, start));
        if (before.EndsWith("[ ] ", StringComparison.Ordinal)) return 'o';
        if (before.EndsWith("[", StringComparison.Ordinal) && start + 1 < body.Length && body[start] is 'x' or 'X' && body[start + 1] == ']') return 'x';
        return ' ';
    }

    private static uint Slug(ReadOnlySpan<TextToken> words)
    {
        var hash = TokenHash.Seed;
        foreach (var word in words)
        {
            if (!word.Has(TokenTraits.Mark)) hash = TokenHash.Combine(hash, word.Has(TokenTraits.Number) ? 1u : word.Hash);
        }

        return hash;
    }
}
