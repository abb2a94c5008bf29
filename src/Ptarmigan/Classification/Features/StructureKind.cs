namespace Ptarmigan.Classification.Features;

/// <summary>A part of a report's skeleton (<see cref="ReportSkeleton"/>).</summary>
internal enum StructureKind
{
    FirstWord,
    FirstWordOfProse,
    Tag,
    Heading,
    Answer,
    Key,
    Value,
    Ticked,
    Unticked,
}
