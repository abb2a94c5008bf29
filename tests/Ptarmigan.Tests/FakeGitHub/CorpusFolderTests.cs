using Ptarmigan.FakeGitHub.Corpus;
using Ptarmigan.Tests.Collection;
using Xunit;

namespace Ptarmigan.Tests.FakeGitHub;

/// <summary>Reading a folder of GitHub's JSON as what the fake serves.</summary>
public sealed class CorpusFolderTests
{
    [Fact]
    public void Later_of_two_timelines_of_an_issue_counts()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["issues"]);
        Directory.CreateDirectory(folder["timeline"]);
        Write("repositories.jsonl.gz", """{"full_name":"a/b","id":1}""");
        Write("issues/a__b.jsonl.gz", """{"number":1,"repository_url":"https://api.github.com/repos/a/b","created_at":"2020-01-01T00:00:00Z"}""");
        Write("timeline/a__b.jsonl.gz", """{"number":1,"events":[{"event":"closed"}]}""" + "\n" + """{"number":1,"events":[{"event":"closed"},{"event":"reopened"}]}""");

        var issue = CorpusFolder.Load(folder.Path).Find("a/b")!.Issues[1];

        Assert.Equal(["closed", "reopened"], issue.Timeline.Select(entry => entry["event"]!.GetValue<string>()));

        void Write(string name, string text) => File.WriteAllBytes(folder[name], TestStudy.Gzip(text));
    }
}
