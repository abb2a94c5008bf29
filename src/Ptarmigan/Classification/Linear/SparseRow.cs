namespace Ptarmigan.Classification.Linear;

/// <summary>A sparse vector: places and what stands there.</summary>
internal readonly record struct SparseRow(int[] Places, float[] Values);
