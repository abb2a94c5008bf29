using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Studies;

public sealed class StudyTests
{
    [Fact]
    public void Study_is_found_from_any_folder_below_it()
    {
        using var folder = new TemporaryFolder();
        Study.Create(folder["s"], new Protocol(), TimeProvider.System).Dispose();
        Directory.CreateDirectory(folder["s/a/b"]);

        Assert.Equal(folder["s"], Study.Find(folder["s/a/b"]));
    }

    [Fact]
    public void Where_there_is_no_study_the_way_to_one_is_told()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("ptarmigan init", Assert.Throws<StudyException>(() => Study.Find(folder.Path)).Next);
        Assert.Throws<StudyException>(() => Study.Open(folder.Path, TimeProvider.System));
    }

    [Fact]
    public void Protocol_of_an_open_study_is_that_of_its_file()
    {
        using var folder = new TemporaryFolder();
        Study.Create(folder["s"], new Protocol { Title = "Ours" }, TimeProvider.System).Dispose();

        using var study = Study.Open(folder["s"], TimeProvider.System);

        Assert.Equal("Ours", study.Protocol.Title);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_an_error_not_a_crash()
    {
        using var folder = new TemporaryFolder();
        folder.Write("s", "a file");

        Assert.Throws<StudyException>(() => Study.Create(folder["s"], new Protocol(), TimeProvider.System));
    }
}
