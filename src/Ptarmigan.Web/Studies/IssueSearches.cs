using Ptarmigan.Annotation;
using Ptarmigan.Issues;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Web.Studies;

/// <summary>Remembers which issues the last searches found, so that scrolling through one costs no new search.</summary>
internal sealed class IssueSearches(StudyDoor door)
{
    private const int Remembered = 32;
    private const int LabelsOffered = 200;

    private readonly Lock _lock = new();
    private readonly List<(string Search, IReadOnlyList<long> Keys)> _latest = [];
    private (string Version, SearchChoices Choices)? _choices;

    /// <summary>Finds a part of the issues of a search.</summary>
    /// <param name="search">The search.</param>
    /// <param name="viewer">Who searches.</param>
    /// <param name="start">The first wanted, from 0.</param>
    /// <param name="count">How many at most.</param>
    public Task<IssuePart> Read(IssueSearch search, string? viewer, int start, int count) => door.Ask(study =>
    {
        var catalog = new IssueCatalog(study.Database);
        var key = $"{StudyVersion.Of(study)} {viewer} {search.ToQuery()}";
        var keys = Recall(key) ?? Remember(key, catalog.Keys(search.ToFilter(viewer)));
        return new IssuePart(keys.Count, start, catalog.ReadByKeys([.. keys.Skip(start).Take(count)]));
    });

    /// <summary>What the filters offer.</summary>
    public async Task<SearchChoices> ReadChoices()
    {
        var version = await door.Ask(StudyVersion.Of);
        lock (_lock)
        {
            if (_choices?.Version == version) return _choices.Value.Choices;
        }

        var read = await door.Ask(study => new SearchChoices(
            new JudgmentLedger(study).Annotators(),
            [.. new RepositoryCatalog(study.Database).Read().Where(repository => repository.IssueCount > 0).Select(repository => repository.Name.ToString())],
            [.. new IssueCatalog(study.Database).Labels(LabelsOffered).Select(label => label.Name)],
            [.. TaxonomyCatalog.Of(study).Themes.SelectMany(theme => theme.SubThemes.Select(subTheme => (subTheme.Code, $"{theme.Name}: {subTheme.Name}")))]));
        lock (_lock) _choices = (version, read);
        return read;
    }

    private IReadOnlyList<long>? Recall(string search)
    {
        lock (_lock) return _latest.Find(known => known.Search == search).Keys;
    }

    private IReadOnlyList<long> Remember(string search, IReadOnlyList<long> keys)
    {
        lock (_lock)
        {
            if (_latest.Count == Remembered) _latest.RemoveAt(0);
            _latest.Add((search, keys));
        }

        return keys;
    }
}
