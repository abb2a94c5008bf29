namespace Ptarmigan.Statistics.Agreement;

/// <summary>One place of Krippendorff's coincidence matrix, the working behind alpha.</summary>
/// <param name="First">A label or set.</param>
/// <param name="Second">The same or a later one; the matrix is symmetric, so each place is listed once.</param>
/// <param name="Weight">Ordered pairs of ratings of one item with these two answers, each over the item's ratings less one.</param>
public readonly record struct Coincidence(string First, string Second, double Weight);
