using System.Diagnostics;
using Ptarmigan.Storage;

namespace Ptarmigan.Annotation;

/// <summary>The words by which files, the store and the command line call the kinds of annotators.</summary>
public static class AnnotatorKinds
{
    /// <summary>Every word.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<AnnotatorKind>().Select(ToStoredText)];

    /// <summary>The word for a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static string ToStoredText(this AnnotatorKind kind) => kind switch
    {
        AnnotatorKind.Person => "person",
        AnnotatorKind.Rules => "rules",
        AnnotatorKind.Model => "model",
        AnnotatorKind.LanguageModel => "language-model",
        AnnotatorKind.Adjudication => "adjudication",
        _ => throw new UnreachableException(),
    };

    /// <summary>The kind a word means.</summary>
    /// <param name="word">The word.</param>
    /// <exception cref="StorageException">There is no such kind; the store was written by a newer version, or by hand.</exception>
    public static AnnotatorKind Parse(string word) =>
        Enum.GetValues<AnnotatorKind>().Cast<AnnotatorKind?>().FirstOrDefault(kind => kind!.Value.ToStoredText() == word)
        ?? throw new StorageException($"`{word}` is no kind of annotator.", null, $"The kinds are: {string.Join(", ", Words)}.");
}
