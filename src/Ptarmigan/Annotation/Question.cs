namespace Ptarmigan.Annotation;

/// <summary>What is asked of an issue.</summary>
public sealed record Question
{
    private Question(string name, string title, params IReadOnlyList<string> options)
    {
        Name = name;
        Title = title;
        Options = options;
    }

    /// <summary>Is the issue PTM-related? <c>yes</c> or <c>no</c>.</summary>
    public static Question Ptm { get; } = new("ptm", "PTM-related?", "yes", "no");

    /// <summary>Of what type is the issue? <c>bug</c>, <c>enhancement</c> or <c>question</c>.</summary>
    public static Question Type { get; } = new("type", "Issue type", "bug", "enhancement", "question");

    /// <summary>Which challenges does it tell of? A set of sub-theme codes, the primary one first.</summary>
    public static Question Challenges { get; } = new("challenges", "Challenges");

    /// <summary>Every question.</summary>
    public static IReadOnlyList<Question> All { get; } = [Ptm, Type, Challenges];

    /// <summary>The question of a name.</summary>
    /// <param name="name">The name, such as <c>ptm</c>.</param>
    /// <exception cref="AnnotationException">No question is called so.</exception>
    public static Question Find(string name) => All.FirstOrDefault(question => question.Name == name)
        ?? throw new AnnotationException($"There is no question `{name}`.", null, $"The questions are: {string.Join(", ", All.Select(question => question.Name))}.");

    /// <summary>The name by which files and the command line call it.</summary>
    public string Name { get; }

    /// <summary>The name people read.</summary>
    public string Title { get; }

    /// <summary>The possible answers of a choice; empty where the answer is a set of codes.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>Whether the answer is a set of codes.</summary>
    public bool IsSet => Options.Count == 0;
}
