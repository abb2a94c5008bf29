namespace Ptarmigan.Statistics.Agreement;

/// <summary>How far two answers that are not the same count as apart.</summary>
public enum LabelDistance
{
    /// <summary>Every difference counts 1, however much two answers share.</summary>
    Nominal,

    /// <summary>One less the shared labels over all labels of the two sets. Source: Jaccard (1912), New Phytologist 11(2).</summary>
    Jaccard,

    /// <summary>
    /// One less the Jaccard share times 2/3 where one set holds the other and times 1/3 where they only overlap.
    /// </summary>
    /// <remarks>
    /// The thirds are exact; NLTK rounds them to 0.67 and 0.33, so its values differ in the third digit.
    /// Source: Passonneau (2006), "Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation", LREC.
    /// </remarks>
    Masi,
}
