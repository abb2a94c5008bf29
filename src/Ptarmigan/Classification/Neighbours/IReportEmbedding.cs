using Ptarmigan.Classification.Linear;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Neighbours;

/// <summary>Gives reports places among which alike ones are near.</summary>
internal interface IReportEmbedding
{
    /// <summary>Number of dimensions.</summary>
    int Width { get; }

    /// <summary>The place of a report, of length one; without any value for a report that says nothing.</summary>
    SparseRow Of(ReportText report);
}
