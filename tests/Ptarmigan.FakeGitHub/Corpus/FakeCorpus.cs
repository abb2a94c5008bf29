namespace Ptarmigan.FakeGitHub.Corpus;

/// <summary>All repositories that the fake knows.</summary>
public sealed class FakeCorpus
{
    private readonly List<FakeRepository> _repositories = [];

    /// <summary>The repositories, in the order in which they were added.</summary>
    public IReadOnlyList<FakeRepository> Repositories => _repositories;

    /// <summary>Adds a made-up repository, created in 2020.</summary>
    public FakeRepository Add(string name)
    {
        var repository = new FakeRepository(RestJson.Repository(1000 + _repositories.Count, name));
        _repositories.Add(repository);
        return repository;
    }

    /// <summary>Adds a repository.</summary>
    public void Add(FakeRepository repository) => _repositories.Add(repository);

    /// <summary>The repository of a name of today.</summary>
    public FakeRepository? Find(string name) => _repositories.FirstOrDefault(one => !one.IsGone && Same(one.Name, name));

    /// <summary>The repository that had a name before, unless another has it now.</summary>
    public FakeRepository? FindFormer(string name) =>
        _repositories.FirstOrDefault(one => !one.IsGone && one.FormerNames.Any(former => Same(former, name)));

    /// <summary>The repository of a lasting number.</summary>
    public FakeRepository? Find(long id) => _repositories.FirstOrDefault(one => !one.IsGone && one.Id == id);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
