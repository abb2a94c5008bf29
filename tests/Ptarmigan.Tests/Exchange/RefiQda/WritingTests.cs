using System.IO.Compression;
using System.Text;
using Ptarmigan.Exchange;
using Ptarmigan.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Exchange.RefiQda;

public sealed class WritingTests
{
    private static readonly RefiGuids Guids = new("a study");

    [Fact]
    public void A_small_project_reads_well() =>
        Approved.Match(Encoding.UTF8.GetString(Packed.Entry(Packed.Project(Small()), "project.qde")), "xml");

    [Fact]
    public void A_codebook_reads_well() => Approved.Match(Encoding.UTF8.GetString(Packed.Codebook(Small())), "xml");

    [Fact]
    public void The_package_holds_the_project_and_its_texts_dated_alike_without_marks()
    {
        var project = Small();

        using var archive = new ZipArchive(new MemoryStream(Packed.Project(project)));

        Assert.Equal(["project.qde", $"sources/{Guids.Of("issue", "1")}.txt"], archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.Equal("<?xml"u8.ToArray(), Packed.Entry(Packed.Project(project), "project.qde")[..5]);
        Assert.Equal("The model\n😀 weights\n", Encoding.UTF8.GetString(Packed.Entry(Packed.Project(project), archive.Entries[1].FullName)));
    }

    [Fact]
    public void A_project_of_nothing_is_valid()
    {
        var package = Packed.Project(new RefiProject { Name = "" });

        Assert.Empty(Packed.SchemaErrors(Packed.Entry(package, "project.qde")));
        Assert.Empty(Packed.Read(package).Findings);
    }

    [Fact]
    public void Characters_that_cannot_be_written_are_replaced_one_for_one_and_told()
    {
        var source = new RefiTextSource
        {
            Guid = Guids.Of("issue", "1"),
            Name = "bell \u0007",
            Text = "\uFEFFa\uD83D\r\nb\u0001c",
            Selections = [new RefiSelection { Guid = Guids.Of("passage", "1"), Start = 5, End = 7, Name = "b\u0001" }],
        };
        using var stream = new MemoryStream();

        var findings = RefiFile.WriteProject(new RefiProject { Name = "p", Sources = [source] }, stream);

        var back = Packed.Read(stream.ToArray()).Project.Sources.Single();
        Assert.Equal("a\uFFFD\nb\u0001c", back.Text);
        Assert.Equal("b\u0001", RefiSelection.WordsOf(back.Text, back.Selections[0].Start, back.Selections[0].End));
        Assert.Equal("bell \uFFFD", back.Name);
        Assert.Equal("b\uFFFD", back.Selections[0].Name);
        Assert.All(findings, finding => Assert.Equal(RefiTreatment.Mended, finding.Treatment));
        Assert.Equal(["TextSource", "TextSource", "TextSource", "@name", "@name"], findings.Select(finding => finding.What));
    }

    [Fact]
    public void A_memo_that_xml_cannot_hold_becomes_a_file()
    {
        var note = new RefiTextSource { Guid = Guids.Of("memo", "1"), Text = "null: \0" };

        var package = Packed.Project(new RefiProject { Name = "p", Notes = [note], NoteRefs = [note.Guid] });

        Assert.Equal("null: \0", Packed.Read(package).Project.Notes.Single().Text);
        Assert.Empty(Packed.SchemaErrors(Packed.Entry(package, "project.qde")));
    }

    [Fact]
    public void A_codebook_tells_what_it_cannot_hold()
    {
        var project = Small();
        var code = project.Codes[0] with { NoteRefs = [project.Notes[0].Guid] };
        var set = new RefiSet { Guid = Guids.Of("set", "2"), Name = "Mixed", CodeRefs = [code.Guid], SourceRefs = [project.Sources[0].Guid] };

        var findings = RefiFile.WriteCodebook(project with { Codes = [code], Sets = [set] }, new MemoryStream());

        Assert.Equal(["Code/NoteRef", "Code/NoteRef", "Set"], findings.Select(finding => finding.What));
        Assert.All(findings, finding => Assert.Equal(RefiTreatment.Lost, finding.Treatment));
    }

    [Fact]
    public void A_codebook_without_a_code_is_the_callers_mistake() =>
        Assert.Throws<ArgumentException>(() => RefiFile.WriteCodebook(new RefiProject { Name = "p" }, new MemoryStream()));

    public static TheoryData<string> Contradictions() => [.. Contradictory().Keys];

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_project_at_odds_with_itself_is_refused(string what)
    {
        Assert.Throws<ArgumentException>(() => RefiFile.WriteProject(Contradictory()[what], new MemoryStream()));
        Packed.Project(Small());
    }

    [Fact]
    public void Files_are_written_whole_and_not_over_another()
    {
        using var folder = new TemporaryFolder();
        RefiFile.WriteProject(Small(), folder["study.qdpx"]);
        RefiFile.WriteCodebook(Small(), folder["codes.qdc"]);

        Assert.Throws<ExportException>(() => RefiFile.WriteProject(Small(), folder["study.qdpx"]));
        RefiFile.WriteProject(Small(), folder["study.qdpx"], overwrite: true);
        Assert.Equal(RefiKind.Project, RefiFile.Read(folder["study.qdpx"]).Kind);
        Assert.Equal("codes", RefiFile.Read(folder["codes.qdc"]).Project.Name);
        Assert.Equal(["codes.qdc", "study.qdpx"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    internal static RefiProject Small()
    {
        var (ann, code, text) = (Guids.Of("annotator", "ann"), Guids.Of("code", "2"), "The model\n😀 weights\n");
        var at = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(2));
        var note = new RefiTextSource { Guid = Guids.Of("memo", "1"), Name = "On weights", Text = "Which <weights>?\nAsk.", Stamps = new(ann, at) };
        return new RefiProject
        {
            Name = "Hubs",
            Origin = "Ptarmigan 0.1.0",
            Users = [new RefiUser(ann, "Ann", "ann")],
            Codes =
            [
                new RefiCode
                {
                    Guid = Guids.Of("code", "1"), Name = "Model", IsCodable = false, Colour = new(0x11, 0x22, 0x33), Description = "What \"models\" do.\r\nAll of them.",
                    Codes = [new RefiCode { Guid = code, Name = "Weights", NoteRefs = [note.Guid] }],
                },
            ],
            Variables = [new RefiVariable(Guids.Of("variable", "days"), "days", RefiVariableType.Integer, "To its closing.")],
            Cases = [new RefiCase { Guid = Guids.Of("repository", "1"), Name = "owner/name", SourceRefs = [Guids.Of("issue", "1")] }],
            Sources =
            [
                new RefiTextSource
                {
                    Guid = Guids.Of("issue", "1"), Name = "owner/name#1", Text = text,
                    Selections =
                    [
                        new RefiSelection
                        {
                            Guid = Guids.Of("passage", "1"), Start = 10, End = 19, Name = RefiSelection.WordsOf(text, 10, 19), Stamps = new(ann, at),
                            Codings = [new RefiCoding { Guid = Guids.Of("coding", "1"), Code = code, CreatedBy = ann, CreatedAt = at }],
                        },
                    ],
                    Codings = [new RefiCoding { Guid = Guids.Of("coding", "2"), Code = code }],
                    Values = [RefiVariableValue.Of(Guids.Of("variable", "days"), 12)],
                },
            ],
            Notes = [note],
            Links = [new RefiLink { Guid = Guids.Of("link", "1"), Name = "about", Direction = RefiDirection.OneWay, From = note.Guid, To = code }],
            Sets = [new RefiSet { Guid = Guids.Of("batch", "1"), Name = "Pilot", SourceRefs = [Guids.Of("issue", "1")] }, new RefiSet { Guid = Guids.Of("set", "1"), Name = "Core", CodeRefs = [code] }],
        };
    }

    private static Dictionary<string, RefiProject> Contradictory()
    {
        var small = Small();
        var source = small.Sources[0];
        var passage = source.Selections[0];
        RefiProject With(RefiSelection changed) => small with { Sources = [source with { Selections = [changed] }] };
        return new()
        {
            ["a GUID twice"] = small with { Users = [.. small.Users, small.Users[0]] },
            ["a GUID for two kinds"] = small with { Users = [.. small.Users, new RefiUser(source.Guid)] },
            ["a code that is not there"] = With(passage with { Codings = [passage.Codings[0] with { Code = Guid.Empty }] }),
            ["a coding with a note"] = With(passage with { Codings = [passage.Codings[0] with { Code = small.Notes[0].Guid }] }),
            ["a user who is not there"] = With(passage with { Stamps = new RefiStamps(Guid.Empty, null) }),
            ["a note that is not there"] = small with { NoteRefs = [Guid.Empty] },
            ["a link to nowhere"] = small with { Links = [small.Links[0] with { To = Guid.Empty }] },
            ["a passage beyond the text"] = With(passage with { End = 21 }),
            ["a passage before the text"] = With(passage with { Start = -1 }),
            ["an end before the start"] = With(passage with { End = 9 }),
            ["a value of another type"] = small with { Sources = [source with { Values = [new RefiVariableValue(small.Variables[0].Guid, RefiVariableType.Integer, "many")] }] },
            ["a value of no variable"] = small with { Sources = [source with { Values = [RefiVariableValue.Of(Guid.Empty, "x")] }] },
        };
    }
}
