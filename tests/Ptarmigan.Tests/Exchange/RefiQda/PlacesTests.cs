using System.Globalization;
using System.Text;
using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Exchange.RefiQda;

/// <summary>Places as other programs count them are told by the quotes, and read as they were meant.</summary>
public sealed class PlacesTests
{
    private static readonly Gen<(string Text, int Start, int End)[]> Passages =
        from words in RandomProject.CleanPiece.Where(piece => !piece.Contains('\uFEFF', StringComparison.Ordinal)).Array[1, 30]
        let text = string.Concat(words.Select((word, index) => word + index.ToString(CultureInfo.InvariantCulture)))
        let length = CodePoints.FromUtf16(text, text.Length)
        from ends in Gen.Select(Gen.Int[0, length], Gen.Int[0, length]).Array[1, 6]
        // Blanks alone say nothing about where they are.
        select ends.Select(end => (text, Math.Min(end.Item1, end.Item2), Math.Max(end.Item1, end.Item2))).Where(passage => !string.IsNullOrWhiteSpace(Words(passage))).ToArray();

    /// <summary>The ways of counting that occur: how a text is kept in the file, and the place of a code point there.</summary>
    public static TheoryData<string> Ways() => ["specified", "CRLF as two", "CRLF as one", "LF as two", "with the mark", "UTF-16", "end included"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Passages_hold_the_words_they_are_named_after(string way) =>
        Passages.Where(passages => passages.Length > 0).Sample(passages =>
        {
            var text = passages[0].Text;
            var file = way is "CRLF as two" or "CRLF as one" ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
            if (way == "with the mark") file = "\uFEFF" + file;

            var source = Packed.ReadXml(Xml(passages, way), ("sources/x.txt", file)).Project.Sources.Single();

            Assert.Equal(text, source.Text);
            foreach (var (passage, read) in passages.Zip(source.Selections, (passage, read) => (passage, read)))
                Assert.Equal(Words(passage).Trim(), RefiSelection.WordsOf(source.Text, read.Start, read.End).Trim());
        });

    [Fact]
    public void Without_quotes_places_count_as_specified()
    {
        var reading = Packed.ReadXml(Source("""<PlainTextSelection guid="22222222-2222-2222-2222-222222222222" startPosition="4" endPosition="7"/>"""), ("sources/x.txt", "a\r\nbcdefg"));

        var selection = reading.Project.Sources.Single().Selections.Single();
        Assert.Equal("cde", RefiSelection.WordsOf("a\nbcdefg", selection.Start, selection.End));
    }

    [Fact]
    public void Without_quotes_atlas_ti_counts_crlf_as_one()
    {
        var xml = Source("""<PlainTextSelection guid="22222222-2222-2222-2222-222222222222" startPosition="4" endPosition="7"/>""").Replace("name=\"p\"", "name=\"p\" origin=\"ATLAS.ti 23\"", StringComparison.Ordinal);

        var selection = Packed.ReadXml(xml, ("sources/x.txt", "a\r\nbcdefg")).Project.Sources.Single().Selections.Single();

        Assert.Equal("def", RefiSelection.WordsOf("a\nbcdefg", selection.Start, selection.End));
    }

    [Fact]
    public void A_way_of_counting_is_told_with_its_reason()
    {
        var reading = Packed.ReadXml(
            Source("""<PlainTextSelection guid="22222222-2222-2222-2222-222222222222" startPosition="3" endPosition="6" name="bcd"/>"""), ("sources/x.txt", "😀abcdefg"));

        Assert.Contains("UTF-16 units", Assert.Single(reading.Findings).How, StringComparison.Ordinal);
    }

    private static string Words((string Text, int Start, int End) passage) => CodePoints.Slice(passage.Text, passage.Start, passage.End) ?? "";

    private static string Xml((string Text, int Start, int End)[] passages, string way)
    {
        var xml = new StringBuilder();
        foreach (var (index, passage) in passages.Index())
        {
            var end = Place(passage.Text, passage.End, way) - (way == "end included" ? 1 : 0);
            if (end < Place(passage.Text, passage.Start, way)) end = Place(passage.Text, passage.Start, way);
            xml.Append(CultureInfo.InvariantCulture, $"""<PlainTextSelection guid="22222222-2222-2222-2222-{index:d12}" startPosition="{Place(passage.Text, passage.Start, way)}" endPosition="{end}" name="{Escaped(Words(passage))}"/>""");
        }

        return Source(xml.ToString());
    }

    private static int Place(string text, int place, string way)
    {
        var before = CodePoints.Slice(text, 0, place) ?? "";
        return way switch
        {
            "CRLF as two" or "LF as two" => place + before.Count(letter => letter == '\n'),
            "with the mark" => place + 1,
            "UTF-16" => before.Length,
            _ => place,
        };
    }

    private static string Source(string selections) => $"""
        <Project xmlns="urn:QDA-XML:project:1.0" name="p"><Sources><TextSource guid="11111111-1111-1111-1111-111111111111" plainTextPath="internal://x.txt">{selections}</TextSource></Sources></Project>
        """;

    private static string Escaped(string text) => string.Concat(text.Select(letter => letter is '<' or '&' or '"' or '\n' or '\t' ? $"&#{(int)letter};" : letter.ToString()));
}
