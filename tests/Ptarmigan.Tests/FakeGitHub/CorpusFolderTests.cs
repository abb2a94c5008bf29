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
        using var folder = Folder(
            """{"full_name":"a/b","id":1}""",
            ("issues/a__b", """{"number":1,"repository_url":"https://api.github.com/repos/a/b","created_at":"2020-01-01T00:00:00Z"}"""),
            ("timeline/a__b", """{"number":1,"events":[{"event":"closed"}]}""" + "\n" + """{"number":1,"events":[{"event":"closed"},{"event":"reopened"}]}"""));

        Assert.Equal("closed|reopened", Kinds(folder, "a/b"));
    }

    [Fact]
    public void Timeline_belongs_to_the_repository_that_its_entries_name_whatever_file_it_is_in()
    {
        using var folder = Folder(
            """{"full_name":"a/b","id":1}""" + "\n" + """{"full_name":"a/c","id":2}""",
            ("issues/a__b", """{"number":1,"repository_url":"https://api.github.com/repos/a/b","created_at":"2020-01-01T00:00:00Z"}"""),
            ("issues/a__c", """{"number":1,"repository_url":"https://api.github.com/repos/a/c","created_at":"2020-01-01T00:00:00Z"}"""),
            ("timeline/a__b",
                """{"number":1,"events":[{"event":"locked","url":"https://api.github.com/repos/a/b/issues/events/7"}]}""" + "\n"
                + """{"number":1,"events":[{"event":"cross-referenced"},{"event":"closed","url":"https://api.github.com/repos/a/c/issues/events/8"}]}"""));

        Assert.Equal("locked", Kinds(folder, "a/b"));
        Assert.Equal("cross-referenced|closed", Kinds(folder, "a/c"));
    }

    private static TemporaryFolder Folder(string repositories, params (string Name, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["issues"]);
        Directory.CreateDirectory(folder["timeline"]);
        foreach (var (name, text) in files.Prepend(("repositories", repositories))) File.WriteAllBytes(folder[name + ".jsonl.gz"], TestStudy.Gzip(text));
        return folder;
    }

    private static string Kinds(TemporaryFolder folder, string repository) =>
        string.Join("|", CorpusFolder.Load(folder.Path).Find(repository)!.Issues[1].Timeline.Select(entry => entry["event"]!.GetValue<string>()));
}
