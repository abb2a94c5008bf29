namespace Ptarmigan.Studies;

/// <summary>One setting of <c>study.yaml</c>: where it stands, what it means, how it is read.</summary>
/// <param name="Section">The mapping it stands in, such as <c>analysis</c>.</param>
/// <param name="Key">Its key there, such as <c>seed</c>.</param>
/// <param name="Description">What it means, in one or two lines; printed as a comment above it.</param>
/// <param name="Write">The YAML scalar for its value in a protocol.</param>
/// <param name="Read">The protocol with the setting taken from a YAML scalar; throws <see cref="FormatException"/> saying what is wanted.</param>
public sealed record ProtocolSetting(
    string Section,
    string Key,
    string Description,
    Func<Protocol, string> Write,
    Func<Protocol, string, Protocol> Read);
