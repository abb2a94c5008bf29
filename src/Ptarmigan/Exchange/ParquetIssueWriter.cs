using Parquet;
using Parquet.Schema;

namespace Ptarmigan.Exchange;

/// <summary>Writes an Apache Parquet file with the columns of the CSV table, a row group at a time.</summary>
internal sealed class ParquetIssueWriter : IssueWriter
{
    /// <summary>How many issues are held before they are written: enough to compress well, few enough for texts to fit.</summary>
    private const int RowGroupSize = 2000;

    private readonly List<ExportedIssue> _group = new(RowGroupSize);
    private readonly IReadOnlyList<IssueColumn> _columns;
    private readonly DataField[] _fields;
    private readonly ParquetWriter _writer;

    public ParquetIssueWriter(Stream stream, IReadOnlyList<IssueColumn> columns)
    {
        _columns = columns;
        _fields = [.. columns.Select(Field)];
        // The library is asynchronous only; over a file on a thread of its own, waiting loses nothing.
        _writer = ParquetWriter.CreateAsync(new ParquetSchema(_fields), stream).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public override void Write(ExportedIssue issue)
    {
        _group.Add(issue);
        if (_group.Count == RowGroupSize) WriteGroup();
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (_group.Count > 0) WriteGroup();
    }

    /// <inheritdoc/>
    public override void Dispose() => _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static DataField Field(IssueColumn column) => column.Type == typeof(DateTime)
        ? new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Millis, isNullable: true)
        : new DataField(column.Name, column.Type, isNullable: true);

    private void WriteGroup()
    {
        using var group = _writer.CreateRowGroup();
        for (var at = 0; at < _columns.Count; at++) WriteColumn(group, _fields[at], _columns[at]).GetAwaiter().GetResult();
        group.CompleteValidate();
        _group.Clear();
    }

    private Task WriteColumn(ParquetRowGroupWriter group, DataField field, IssueColumn column)
    {
        var values = _group.Select(column.Value);
        return column.Type == typeof(string) ? group.WriteAsync(field, values.Cast<string?>().ToArray()!)
            : column.Type == typeof(int) ? WriteNumbers<int>()
            : column.Type == typeof(long) ? WriteNumbers<long>()
            : column.Type == typeof(bool) ? WriteNumbers<bool>()
            : WriteNumbers<DateTime>();

        Task WriteNumbers<T>()
            where T : struct =>
            group.WriteAsync<T>(field, values.Cast<T?>().ToArray());
    }
}
