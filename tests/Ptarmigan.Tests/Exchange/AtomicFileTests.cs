using Ptarmigan.Exchange;
using Xunit;

namespace Ptarmigan.Tests.Exchange;

public sealed class AtomicFileTests
{
    [Fact]
    public void Failure_leaves_what_was_there()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("out.csv", "old");

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(file, overwrite: true, stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void File_is_replaced_only_on_demand()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("out.csv", "old");

        Assert.Throws<ExportException>(() => AtomicFile.Write(file, overwrite: false, _ => { }));
        Assert.Equal("old", File.ReadAllText(file));
        AtomicFile.Write(file, overwrite: true, stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(file));
    }

    [Fact]
    public void Missing_folder_and_folder_in_the_way_are_told()
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<ExportException>(() => AtomicFile.Write(folder["no/out.csv"], overwrite: false, _ => { }));
        Assert.Throws<ExportException>(() => AtomicFile.Write(folder.Path, overwrite: true, _ => { }));
    }
}
