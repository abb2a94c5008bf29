using Ptarmigan.Issues;
using Ptarmigan.Text;
using Xunit;

namespace Ptarmigan.Tests.Issues;

public sealed class IssueLanguagesTests
{
    private const string English = "The model fails to load its weights after the update of the library, and nobody knows why.";
    private const string German = "Das Modell lädt seine Gewichte nach der Aktualisierung der Bibliothek nicht mehr, und niemand weiß warum.";

    [Fact]
    public void Issues_are_found_by_the_language_of_their_present_text()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("A question", English);
        var changed = study.AddIssue("a/b", 2).Says("Eine Frage", German);
        study.AddIssue("a/b", 3).Says("Hm", null);
        var languages = new IssueLanguages(study.Database);
        Assert.Equal(3, languages.Missing());

        languages.Tell(null, TestContext.Current.CancellationToken);

        Assert.Equal(0, languages.Missing());
        Assert.Equal([1], Found(NaturalLanguage.English));
        Assert.Equal([2], Found(NaturalLanguage.NotEnglish));
        Assert.Equal([3], Found(NaturalLanguage.Undetermined));
        changed.Says("A question, in English now", English);
        Assert.Equal(1, languages.Missing());
        Assert.Empty(Found(NaturalLanguage.NotEnglish));
        languages.Tell(null, TestContext.Current.CancellationToken);
        Assert.Equal([1, 2], Found(NaturalLanguage.English));

        IEnumerable<int> Found(NaturalLanguage language) => study.Issues.Read(new IssueFilter { Language = language }).Select(issue => issue.Reference.Number);
    }

    [Fact]
    public void Telling_goes_on_where_it_was_stopped()
    {
        using var study = new StudyBuilder();
        for (var number = 1; number <= 450; number++) study.AddIssue("a/b", number).Says("Hm", null);
        var languages = new IssueLanguages(study.Database);
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => languages.Tell(_ => stop.Cancel(), stop.Token));

        Assert.Equal(250, languages.Missing());
        languages.Tell(null, TestContext.Current.CancellationToken);
        Assert.Equal(0, languages.Missing());
    }
}
