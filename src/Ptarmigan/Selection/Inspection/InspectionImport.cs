using Ptarmigan.Selection.Sources;

namespace Ptarmigan.Selection.Inspection;

/// <summary>What a sheet that was filled in gave.</summary>
/// <param name="File">The sheet.</param>
/// <param name="Person">Who filled it in.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Added">How many verdicts were new.</param>
/// <param name="Unchanged">How many the person had given already.</param>
/// <param name="Blank">How many rows have no verdict.</param>
/// <param name="Problems">The rows that could not be taken.</param>
public sealed record InspectionImport(string File, string Person, int Rows, int Added, int Unchanged, int Blank, IReadOnlyList<SourceProblem> Problems);
