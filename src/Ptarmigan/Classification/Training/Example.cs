using Ptarmigan.Classification.Linear;

namespace Ptarmigan.Classification.Training;

/// <summary>A labelled report, ready to train on.</summary>
/// <param name="Row">Its weighed features.</param>
/// <param name="Answers">The answer, or the codes with the primary one first.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Repository">The repository's number.</param>
/// <param name="Known">How many known features of title and prose it has.</param>
internal sealed record Example(SparseRow Row, IReadOnlyList<string> Answers, double Weight, int Repository, int Known);
