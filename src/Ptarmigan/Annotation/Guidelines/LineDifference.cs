namespace Ptarmigan.Annotation.Guidelines;

/// <summary>The difference between two texts, line by line, with as many lines as possible kept.</summary>
/// <remarks>Source: Hunt, McIlroy (1976), "An algorithm for differential file comparison": the longest common subsequence of lines.</remarks>
public static class LineDifference
{
    /// <summary>Compares two texts.</summary>
    /// <param name="older">The older text.</param>
    /// <param name="newer">The newer text.</param>
    /// <returns>Every line of both in order; where lines were replaced, the removed ones come first.</returns>
    public static IReadOnlyList<ChangedLine> Between(string older, string newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var (a, b) = (Lines(older), Lines(newer));
        var common = CommonLengths(a, b);
        var changes = new List<ChangedLine>(a.Length + b.Length);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                changes.Add(new ChangedLine(TextChange.Same, a[i++]));
                j++;
            }
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1])) changes.Add(new ChangedLine(TextChange.Removed, a[i++]));
            else changes.Add(new ChangedLine(TextChange.Added, b[j++]));
        }

        return changes;
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>At [i, j]: how many lines the texts from line i and from line j on can keep in common.</summary>
    private static int[,] CommonLengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--) lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }
}
