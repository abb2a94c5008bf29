using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Ptarmigan.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Exchange.RefiQda;

/// <summary>Files made to do harm, and files that came to harm.</summary>
public sealed class HostileFileTests
{
    private const string Empty = """<Project xmlns="urn:QDA-XML:project:1.0" name="p"/>""";

    private const string OneSource = """
        <Project xmlns="urn:QDA-XML:project:1.0" name="p"><Sources>
        <TextSource guid="11111111-1111-1111-1111-111111111111" name="s" plainTextPath="PATH"/></Sources></Project>
        """;

    [Fact]
    public void An_external_entity_is_refused()
    {
        var failure = Refused("""<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project xmlns="urn:QDA-XML:project:1.0" name="&x;"/>""");

        Assert.Contains("document type declaration", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_billion_laughs_are_refused()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(level => $"<!ENTITY l{level} \"{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}\">"));

        var failure = Refused($"<!DOCTYPE p [<!ENTITY l0 \"ha\">{entities}]><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"&l9;\"/>");

        Assert.Contains("document type declaration", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_nested_without_end_are_refused_with_their_line()
    {
        var failure = Refused("<Project>\n" + string.Concat(Enumerable.Repeat("<Code>", 100_000)));

        Assert.Contains("deeper than 100", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("line 2", failure.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void More_elements_than_the_limit_are_refused()
    {
        var xml = $"<Project>{string.Concat(Enumerable.Repeat("<a/>", 1000))}</Project>";

        Assert.Contains("1,000 elements", Refused(xml, new RefiLimits { Elements = 1000 }).Message, StringComparison.Ordinal);
        Packed.Read(Encoding.UTF8.GetBytes(xml), new RefiLimits { Elements = 1001 });
    }

    [Fact]
    public void Xml_cut_short_is_told_with_its_line()
    {
        var failure = Refused("<Project xmlns=\"urn:QDA-XML:project:1.0\"\n name=\"p\">\n<Users>");

        Assert.Contains("not well-formed", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("line 3", failure.Where, StringComparison.Ordinal);
        Assert.NotNull(failure.Next);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<html></html>")]
    [InlineData("PK")]
    [InlineData("PK\u0003\u0004 no archive after all")]
    public void Other_files_are_told_as_such(string content)
    {
        var failure = Refused(content);

        Assert.Contains("study.qdpx", failure.Where, StringComparison.Ordinal);
        Assert.NotNull(failure.Next);
    }

    [Fact]
    public void A_package_cut_short_anywhere_is_refused()
    {
        var package = Packed.Zip(("project.qde", Encoding.UTF8.GetBytes(OneSource)), ("sources/x.txt", Encoding.UTF8.GetBytes("text")));

        for (var length = 0; length < package.Length; length++) Assert.Throws<RefiException>(() => Packed.Read(package[..length]));
    }

    [Fact]
    public void A_package_with_any_byte_changed_is_read_alike_or_refused_clearly()
    {
        var xml = OneSource.Replace("PATH", "internal://x.txt", StringComparison.Ordinal);
        var package = Packed.Zip(("project.qde", Encoding.UTF8.GetBytes(xml)), ("sources/x.txt", Encoding.UTF8.GetBytes("The text of the source.")));

        for (var at = 0; at < package.Length; at++)
        {
            var changed = package.ToArray();
            changed[at] ^= 0x55;
            try
            {
                // A name in the archive or a date may differ; what is read of a text never does without being told.
                var reading = Packed.Read(changed);
                Assert.True(reading.Project.Sources.All(source => source.Text == "The text of the source.") || reading.Findings.Any(finding => finding.Treatment == RefiTreatment.Lost), $"byte {at}");
            }
            catch (RefiException)
            {
                // A clear error is as good.
            }
        }
    }

    [Fact]
    public void A_file_that_unpacks_to_far_more_is_refused()
    {
        var failure = RefusedBytes(Packed.Zip(("project.qde", new byte[32 << 20])));

        Assert.Contains("200 times its packed size", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_lies_about_its_size_is_refused()
    {
        var package = Packed.Zip(("project.qde", Encoding.UTF8.GetBytes(OneSource.Replace("PATH", "internal://x.txt", StringComparison.Ordinal))), ("sources/x.txt", Encoding.UTF8.GetBytes(new string('a', 5000))));
        // The size in the directory, which is what an unpacker believes: 24 bytes into the second entry.
        var directory = package.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(package.AsSpan(directory + 24), 10);

        RefusedBytes(package, new RefiLimits { TextBytes = 1000 });
    }

    [Fact]
    public void Texts_and_everything_together_have_limits()
    {
        var random = new byte[3000];
#pragma warning disable CA5394 // Bytes that do not shrink, not secrets.
        new Random(1).NextBytes(random);
#pragma warning restore CA5394
        var package = Packed.Zip(("project.qde", Encoding.UTF8.GetBytes(OneSource.Replace("PATH", "internal://x.txt", StringComparison.Ordinal))), ("sources/x.txt", random));

        RefusedBytes(package, new RefiLimits { TextBytes = 2999 });
        RefusedBytes(package, new RefiLimits { TotalBytes = 3000 });
        RefusedBytes(package, new RefiLimits { XmlBytes = 100 });
        RefusedBytes(package, new RefiLimits { FileBytes = 100 });
        Assert.Equal(3000, Packed.Read(package, new RefiLimits { TextBytes = 3000 }).Project.Sources.Single().Text.Length);
    }

    [Fact]
    public void More_files_than_the_limit_are_refused_before_they_are_listed()
    {
        var package = Packed.Zip([("project.qde", Encoding.UTF8.GetBytes(Empty)), .. Enumerable.Range(0, 10).Select(index => ($"sources/{index}.txt", Array.Empty<byte>()))]);

        Assert.Contains("10 files", RefusedBytes(package, new RefiLimits { Entries = 10 }).Message, StringComparison.Ordinal);
        Packed.Read(package, new RefiLimits { Entries = 11 });
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/Windows/win.ini")]
    [InlineData("sources/../../x.txt")]
    [InlineData("..\\x.txt")]
    public void Files_whose_names_lead_out_of_the_package_are_not_read(string name)
    {
        var reading = Packed.Read(Packed.Zip(("project.qde", Encoding.UTF8.GetBytes(OneSource.Replace("PATH", "internal://passwd", StringComparison.Ordinal))), (name, "secret"u8.ToArray())));

        Assert.Empty(reading.Project.Sources.Single().Text);
        Assert.Contains(reading.Findings, finding => finding.Treatment == RefiTreatment.Lost && finding.What == name && finding.How.Contains("leads out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("internal://../x.txt")]
    [InlineData("absolute:///etc/hostname")]
    [InlineData("absolute:///C:/x.txt")]
    [InlineData("relative:///x.txt")]
    [InlineData("file:///etc/hostname")]
    [InlineData("https://example.com/x.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("C:\\x.txt")]
    public void Paths_out_of_the_package_are_told_and_not_followed(string path)
    {
        var reading = Packed.ReadXml(OneSource.Replace("PATH", path, StringComparison.Ordinal), ("x.txt", "inside"));

        Assert.Empty(reading.Project.Sources.Single().Text);
        Assert.Contains(reading.Findings, finding => finding.Treatment == RefiTreatment.Lost && finding.What == "TextSource/@plainTextPath" && finding.How.Contains("not followed", StringComparison.Ordinal));
    }

    [Fact]
    public void An_encrypted_file_is_told_as_such()
    {
        var package = Packed.Zip(("project.qde", Encoding.UTF8.GetBytes(Empty)));
        package[6] |= 1;
        package[package.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Assert.Contains("encrypted", RefusedBytes(package).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flood_of_faults_is_counted_but_not_kept()
    {
        var xml = $"<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\">{string.Concat(Enumerable.Repeat("<x/>", 20_000))}</Project>";

        var reading = Packed.Read(Encoding.UTF8.GetBytes(xml));

        Assert.Equal(10_000, reading.Findings.Count);
        Assert.Equal(10_000, reading.FindingsNotListed);
        Assert.InRange(reading.SchemaErrors.Count, 1, 1000);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_the_callers_mistake()
    {
        using var stream = new GZipStream(new MemoryStream(), CompressionMode.Decompress);

        Assert.Throws<ArgumentException>(() => RefiFile.Read(stream, "x"));
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_told()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("no such file", Assert.Throws<RefiException>(() => RefiFile.Read(folder["x.qdpx"])).Message, StringComparison.Ordinal);
        Assert.Contains("folder stands", Assert.Throws<RefiException>(() => RefiFile.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    private static RefiException Refused(string content, RefiLimits? limits = null) => RefusedBytes(Encoding.UTF8.GetBytes(content), limits);

    private static RefiException RefusedBytes(byte[] bytes, RefiLimits? limits = null) => Assert.Throws<RefiException>(() => Packed.Read(bytes, limits));
}
