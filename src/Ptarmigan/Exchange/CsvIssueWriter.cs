using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Ptarmigan.Exchange;

/// <summary>Writes a CSV table (RFC 4180, UTF-8, header row) whose cells are safe to open in a spreadsheet.</summary>
internal sealed class CsvIssueWriter : IssueWriter
{
    private readonly CsvWriter _csv;
    private readonly IReadOnlyList<IssueColumn> _columns;

    public CsvIssueWriter(Stream stream, IReadOnlyList<IssueColumn> columns)
    {
        var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        _columns = columns;
        foreach (var column in columns) _csv.WriteField(column.Name);
        _csv.NextRecord();
    }

    /// <inheritdoc/>
    public override void Write(ExportedIssue issue)
    {
        foreach (var column in _columns) _csv.WriteField(CsvCell.Of(column.Value(issue)));
        _csv.NextRecord();
    }

    /// <inheritdoc/>
    public override void Complete() => _csv.Flush();

    /// <inheritdoc/>
    public override void Dispose() => _csv.Dispose();
}
