using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>The skeleton of a report: its headings, short answers under them, "Key: value" lines, boxes ticked or not, a tag before the title.</summary>
internal static class ReportSkeleton
{
    private const int ShortAnswer = 40;

    private static readonly uint HeadingKind = TokenHash.Of("<h>"), AnswerKind = TokenHash.Of("<hv>"), KeyKind = TokenHash.Of("<k>"), ValueKind = TokenHash.Of("<kv>"),
        TickedKind = TokenHash.Of("<ticked>"), UntickedKind = TokenHash.Of("<unticked>"), TagKind = TokenHash.Of("<tag>"), FirstKind = TokenHash.Of("<first>"),
        FirstProseKind = TokenHash.Of("<first-prose>");

    public static void Add<TSink>(ReportText report, TSink sink)
        where TSink : struct, IFeatureSink
    {
        var tokens = report.Tokens;
        ReadOnlySpan<TextToken> heading = [];
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
                    AddTitle(report, line, sink);
                    break;
                case TextField.Heading:
                    heading = line;
                    sink.AddStructure(StructureKind.Heading, TokenHash.Combine(HeadingKind, Slug(line)), [], line);
                    break;
                case TextField.Prose:
                    if (isFirstProse) sink.AddStructure(StructureKind.FirstWordOfProse, TokenHash.Combine(FirstProseKind, token.Hash), [], line[..1]);
                    isFirstProse = false;
                    AddLine(report, line, heading, sink);
                    heading = [];
                    break;
            }

            first = end;
        }
    }

    private static void AddTitle<TSink>(ReportText report, ReadOnlySpan<TextToken> title, TSink sink)
        where TSink : struct, IFeatureSink
    {
        sink.AddStructure(StructureKind.FirstWord, TokenHash.Combine(FirstKind, title[0].Hash), [], title[..1]);
        var text = report.Title.AsSpan().TrimStart();
        var close = text.Length > 0 && text[0] is '[' or '(' ? text.IndexOfAny(']', ')') : text[..Math.Min(text.Length, 24)].IndexOf(':');
        if (close <= 0) return;
        var offset = report.Title.Length - text.Length + close;
        var inside = 0;
        while (inside < title.Length && title[inside].Start < offset) inside++;
        if (inside > 0) sink.AddStructure(StructureKind.Tag, TokenHash.Combine(TagKind, Slug(title[..inside])), [], title[..inside]);
    }

    private static void AddLine<TSink>(ReportText report, ReadOnlySpan<TextToken> line, ReadOnlySpan<TextToken> heading, TSink sink)
        where TSink : struct, IFeatureSink
    {
        var start = line[0].Start;
        var length = line[^1].Start + line[^1].Length - start;
        var box = Box(report.Body, start);
        if (box != ' ')
        {
            var text = box == 'x' && report[line[0]] is "x" or "X" ? line[1..] : line;
            sink.AddStructure(box == 'x' ? StructureKind.Ticked : StructureKind.Unticked, TokenHash.Combine(box == 'x' ? TickedKind : UntickedKind, Slug(text)), [], text);
            return;
        }

        if (heading.Length > 0 && length <= ShortAnswer)
        {
            sink.AddStructure(StructureKind.Answer, TokenHash.Combine(TokenHash.Combine(AnswerKind, Slug(heading)), Slug(line)), heading, line);
        }

        var colon = report.Body.AsSpan(start, length).IndexOf(':');
        if (colon is <= 0 or > 30) return;
        var key = 0;
        while (key < line.Length && line[key].Start < start + colon) key++;
        if (key is 0 or > 4) return;
        var name = Slug(line[..key]);
        sink.AddStructure(StructureKind.Key, TokenHash.Combine(KeyKind, name), [], line[..key]);
        if (key < line.Length && length - colon <= ShortAnswer)
        {
            sink.AddStructure(StructureKind.Value, TokenHash.Combine(TokenHash.Combine(ValueKind, name), Slug(line[key..])), line[..key], line[key..]);
        }
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
