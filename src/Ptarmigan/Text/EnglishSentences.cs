namespace Ptarmigan.Text;

/// <summary>Tells lines that a person wrote in English from what programs print in Latin letters: logs, options, names, numbers.</summary>
/// <remarks>
/// A sentence needs small words (the, is, to, I); a log does without. It is asked only in texts that hold another script, where Latin letters need not be prose:
/// in a text of Latin letters alone all of it counts, as before.
/// </remarks>
internal static class EnglishSentences
{
    private const int FewestWords = 4;

    /// <summary>In English prose nearly half of the words are small ones; in logs of real issues hardly one in ten.</summary>
    private const double LeastShare = 0.25;

    private static readonly HashSet<string> Small = new(
        ("a an the this that these those it its it's is are was were be been am i i'm my me we you your he she they them there here and or but if so because when while where "
        + "what which who how why not no do does did don't doesn't didn't can can't could would should will won't may might must have has had having of to in on at for from with by as "
        + "about after before into than then also just only any some all please thanks thank help get got").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Leaves out the lines that are all in Latin letters and no sentence.</summary>
    /// <param name="prose">Prose that holds another script, too.</param>
    public static string Only(string prose) => string.Join('\n', prose.Split('\n').Where(line => Scripts.Of(line).Others.Count > 0 || IsSentence(line)));

    private static bool IsSentence(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '\'', '"', '(', ')', '-')).Where(word => word.Any(char.IsLetter)).ToList();
        return words.Count >= FewestWords && words.Count(Small.Contains) >= LeastShare * words.Count;
    }
}
