using System.Text.Json;
using Ptarmigan.Cli;
using Ptarmigan.Cli.Terminals;
using Xunit;

namespace Ptarmigan.Tests.Cli;

/// <summary>A list of everything goes out while it is read.</summary>
public sealed class StreamedOutputTests
{
    private const int Issues = 1500;

    [Fact]
    public async Task A_list_as_json_is_one_document_in_many_pieces()
    {
        using var study = Filled();
        var output = new Pieces();

        var exit = await List(study, output, CancellationToken.None);

        Assert.Equal(0, exit);
        Assert.Equal(Issues, JsonDocument.Parse(output.ToString()).RootElement.GetProperty("issues").GetArrayLength());
        Assert.InRange(output.Longest, 1, output.ToString().Length / 10);
    }

    [Fact]
    public async Task A_list_has_begun_before_all_is_read_and_stops_when_it_is_cancelled()
    {
        using var study = Filled();
        using var cancellation = new CancellationTokenSource();
        var output = new Pieces { Written = cancellation.Cancel };

        var exit = await List(study, output, cancellation.Token);

        Assert.Equal((int)ExitCode.Cancelled, exit);
        Assert.StartsWith("{\n  \"total\": 1500,\n  \"shown\": 1500,", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"error\"", output.ToString(), StringComparison.Ordinal);
        Assert.InRange(output.ToString().Split("\"number\"").Length - 1, 1, Issues / 10);
    }

    private static Task<int> List(StudyBuilder study, TextWriter output, CancellationToken cancellation)
    {
        var terminal = new Terminal { Output = output, Error = TextWriter.Null, Folder = study.Study.Folder };
        return PtarmiganCommandLine.RunAsync(["issues", "list", "--limit", "0", "--json"], terminal, cancellation);
    }

    private static StudyBuilder Filled()
    {
        var study = new StudyBuilder();
        using var transaction = study.Database.Connection.BeginTransaction();
        for (var number = 1; number <= Issues; number++) study.AddIssue();
        transaction.Commit();
        return study;
    }

    /// <summary>Text that remembers its longest piece and tells of each.</summary>
    private sealed class Pieces : StringWriter
    {
        public Pieces() => NewLine = "\n";

        public int Longest { get; private set; }

        public Action Written { get; init; } = () => { };

        public override void Write(char[] buffer, int index, int count)
        {
            base.Write(buffer, index, count);
            Longest = Math.Max(Longest, count);
            Written();
        }
    }
}
