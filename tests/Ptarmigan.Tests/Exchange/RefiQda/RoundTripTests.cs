using CsCheck;
using Ptarmigan.Exchange;
using Ptarmigan.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Exchange.RefiQda;

public sealed class RoundTripTests
{
    [Fact]
    public void A_project_comes_back_as_it_was() =>
        RandomProject.Clean.Sample(project =>
        {
            var reading = Packed.Read(Packed.Project(project));

            Assert.Equal(JsonText.Write(project), JsonText.Write(reading.Project));
            Assert.Empty(reading.SchemaErrors);
            Assert.DoesNotContain(reading.Findings, finding => finding.Treatment != RefiTreatment.Noted);
        });

    [Fact]
    public void Whatever_is_written_is_valid_and_comes_back_without_loss() =>
        RandomProject.Any.Sample(project =>
        {
            var package = Packed.Project(project);

            Assert.Empty(Packed.SchemaErrors(Packed.Entry(package, "project.qde")));
            Assert.DoesNotContain(Packed.Read(package).Findings, finding => finding.Treatment != RefiTreatment.Noted);
        });

    [Fact]
    public void Every_passage_holds_the_same_words_after_any_text_was_written() =>
        RandomProject.Any.Sample(project =>
        {
            var back = Packed.Read(Packed.Project(project)).Project;

            foreach (var (before, after) in project.Sources.Concat(project.Notes).Zip(back.Sources.Concat(back.Notes)))
            {
                foreach (var (passage, read) in before.Selections.Zip(after.Selections))
                    Assert.Equal(Written(before.Text, passage), RefiSelection.WordsOf(after.Text, read.Start, read.End));
            }
        });

    [Fact]
    public void What_came_back_is_written_to_the_same_bytes() =>
        RandomProject.Any.Sample(project =>
        {
            var first = Packed.Project(project);

            Assert.Equal(first, Packed.Project(Packed.Read(first).Project));
        });

    [Fact]
    public void A_codebook_is_valid_and_comes_back_but_for_what_it_cannot_hold() =>
        RandomProject.Clean.Where(project => project.Codes.Count > 0).Sample(project =>
        {
            var file = Packed.Codebook(project);

            var reading = Packed.Read(file, name: "codes.qdc");

            Assert.Empty(Packed.SchemaErrors(file));
            Assert.Equal(RefiKind.Codebook, reading.Kind);
            Assert.Empty(reading.Findings);
            Assert.Equal(JsonText.Write(project.Codes.Select(WithoutNotes)), JsonText.Write(reading.Project.Codes));
        });

    private static RefiCode WithoutNotes(RefiCode code) => code with { NoteRefs = [], Codes = [.. code.Codes.Select(WithoutNotes)] };

    /// <summary>A passage's words as every program reads them from a file: said once more, plainly, to check the writer's way.</summary>
    private static string Written(string text, RefiSelection passage)
    {
        var marks = text.Length - text.TrimStart('\uFEFF').Length;
        var words = RefiSelection.WordsOf(text, Math.Min(Math.Max(passage.Start, marks), passage.End), passage.End);
        if (passage.End <= marks) words = "";
        var lines = words.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return string.Concat(lines.EnumerateRunes().Select(rune => rune.ToString()));
    }
}
