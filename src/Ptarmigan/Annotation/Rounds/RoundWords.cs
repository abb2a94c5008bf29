using System.Diagnostics;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>The words by which the store, files and the command line call states, levels, acts and outcomes.</summary>
internal static class RoundWords
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    public static T Parse<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Of(value!.Value) == word) ?? throw new UnreachableException($"`{word}` is no {typeof(T).Name}.");
}
