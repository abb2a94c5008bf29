using System.Text;
using Ptarmigan.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Exchange.RefiQda;

/// <summary>What the file of oddities does not show: other kinds of files, and how findings are told.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void A_codebook_of_taguette_is_read_though_it_breaks_the_schema()
    {
        var reading = Read("""
            <?xml version="1.0" encoding="utf-8"?>
            <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.4.1"><Codes>
              <Code guid="0D62985D-B147-5D01-A9B5-CAE5DCD98342" name="interesting" isCodable="true"/>
              <Code guid="DFE5C38E-9449-5959-A1F7-E3D895CFA87F" name="people" isCodable="true"/></Codes><Sets/></CodeBook>
            """);

        Assert.Equal(RefiKind.Codebook, reading.Kind);
        Assert.Equal(["interesting", "people"], reading.Project.Codes.Select(code => code.Name));
        Assert.Single(reading.SchemaErrors);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_codebook_of_nvivo_for_the_mac_has_another_namespace()
    {
        var reading = Read("""
            <CodeBook xmlns="urn:QDA-XML:codebook:1:0"><Codes><Code guid="0d62985d-b147-5d01-a9b5-cae5dcd98342" name="a" isCodable="true"/></Codes></CodeBook>
            """);

        Assert.Equal("a", reading.Project.Codes.Single().Name);
        Assert.Contains("urn:QDA-XML:codebook:1:0", Assert.Single(reading.SchemaErrors).Message, StringComparison.Ordinal);
        Assert.Equal(RefiTreatment.Mended, Assert.Single(reading.Findings).Treatment);
    }

    [Fact]
    public void Members_of_sets_are_found_by_either_attribute()
    {
        const string guid = "0d62985d-b147-5d01-a9b5-cae5dcd98342";
        var reading = Read($"""
            <CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="{guid}" name="a" isCodable="true"/></Codes>
            <Sets><Set guid="0d62985d-b147-5d01-a9b5-cae5dcd98343" name="s"><MemberCode guid="{guid}"/></Set>
            <Set guid="0d62985d-b147-5d01-a9b5-cae5dcd98344" name="t"><MemberCode targetGUID="{guid}"/></Set></Sets></CodeBook>
            """);

        Assert.All(reading.Project.Sets, set => Assert.Equal([Guid.Parse(guid)], set.CodeRefs));
    }

    [Fact]
    public void The_xml_of_a_project_alone_is_read_with_the_texts_in_it()
    {
        var reading = Read("""
            <Project xmlns="urn:QDA-XML:project:1.0" name="p"><Sources>
            <TextSource guid="11111111-1111-1111-1111-111111111111" name="in"><PlainTextContent>Here.</PlainTextContent></TextSource>
            <TextSource guid="11111111-1111-1111-1111-111111111112" name="out" plainTextPath="internal://x.txt"/></Sources></Project>
            """);

        Assert.Equal(["Here.", ""], reading.Project.Sources.Select(source => source.Text));
        Assert.Equal(("TextSource/@plainTextPath", "out", 3), Assert.Single(reading.Findings) is var finding ? (finding.What, finding.Subject, finding.Line!.Value) : default);
    }

    [Fact]
    public void A_project_in_utf_16_is_read()
    {
        var xml = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"é\"/>")).ToArray();

        Assert.Equal("é", Packed.Read(xml).Project.Name);
    }

    [Fact]
    public void A_name_that_is_no_quote_moves_nothing()
    {
        var reading = Packed.ReadXml(
            """
            <Project xmlns="urn:QDA-XML:project:1.0" name="p"><Sources><TextSource guid="11111111-1111-1111-1111-111111111111" plainTextPath="internal://x.txt">
            <PlainTextSelection guid="22222222-2222-2222-2222-222222222222" startPosition="0" endPosition="3" name="First quotation"/></TextSource></Sources></Project>
            """,
            ("sources/x.txt", "One two. First quotation."));

        var selection = reading.Project.Sources.Single().Selections.Single();
        Assert.Equal((0, 3), (selection.Start, selection.End));
        Assert.Equal(RefiTreatment.Noted, Assert.Single(reading.Findings).Treatment);
    }

    [Fact]
    public void Schema_errors_have_the_line_of_their_element()
    {
        var reading = Read("<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\">\n<Users>\n<User/>\n</Users>\n</Project>");

        Assert.Equal(3, Assert.Single(reading.SchemaErrors).Line);
    }

    [Fact]
    public void Our_verdict_is_that_of_a_validating_reader()
    {
        var xml = File.ReadAllText(Path.Combine(TestPaths.Root, "tests", "Ptarmigan.Tests", "Exchange", "RefiQda", "oddities.qde")).Replace("urn:QDA-XML:project:1:0", "urn:QDA-XML:project:1.0", StringComparison.Ordinal);

        var ours = Read(xml).SchemaErrors.Select(error => error.Message).ToList();

        // The reader also warns of elements that no schema knows; they are errors where they stand, and told as such already.
        var theirs = Packed.SchemaErrors(Encoding.UTF8.GetBytes(xml)).Where(message => !message.StartsWith("Could not find schema information", StringComparison.Ordinal));
        Assert.Equal(theirs.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    private static RefiReading Read(string xml) => Packed.Read(Encoding.UTF8.GetBytes(xml));
}
