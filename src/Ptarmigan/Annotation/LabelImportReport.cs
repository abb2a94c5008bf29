namespace Ptarmigan.Annotation;

/// <summary>What became of a label file.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="RowsTaken">How many rows were good; none under strictness if one was not.</param>
/// <param name="JudgmentsAdded">How many judgments were recorded.</param>
/// <param name="JudgmentsKnown">How many answers were there already and added nothing.</param>
/// <param name="Annotators">Whose answers the file holds.</param>
/// <param name="ColumnsLeftOut">The columns that mean nothing here.</param>
/// <param name="Problems">Every refused row, in the order of the file.</param>
public sealed record LabelImportReport(
    string File,
    int Rows,
    int RowsTaken,
    int JudgmentsAdded,
    int JudgmentsKnown,
    IReadOnlyList<Annotator> Annotators,
    IReadOnlyList<string> ColumnsLeftOut,
    IReadOnlyList<LabelProblem> Problems);
