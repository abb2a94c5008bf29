namespace Ptarmigan.Statistics;

/// <summary>The measurements of one group under the group's name, which errors and results repeat.</summary>
/// <param name="Name">The group's name, as the reader knows it.</param>
/// <param name="Values">The measurements, in one unit, in any order.</param>
public readonly record struct Sample(string Name, ReadOnlyMemory<double> Values);
