using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ptarmigan.Storage;

/// <summary>The few shapes in which the slices speak to the database.</summary>
internal static class DatabaseCommands
{
    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows it changed.</returns>
    public static int Execute(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a query for one value; null where there is no row or the value is null.</summary>
    public static T? Scalar<T>(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        var value = command.ExecuteScalar();
        if (value is null or DBNull) return default;
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return value is T same ? same : (T)Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }

    /// <summary>Runs a query and reads each row as it comes; nothing is held but the row.</summary>
    public static IEnumerable<T> Query<T>(
        this DbConnection connection, string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return read(reader);
    }

    /// <summary>Makes a command with its parameters; the caller disposes it.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The slices pass constant SQL; values travel as parameters.")]
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>The text at a column, or null.</summary>
    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>The whole number at a column, or null.</summary>
    public static long? LongOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>The number at a column, or null.</summary>
    public static double? DoubleOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    /// <summary>The truth at a column.</summary>
    public static bool Bool(this DbDataReader reader, int column) => reader.GetInt64(column) != 0;

    /// <summary>The time at a column.</summary>
    public static DateTimeOffset Time(this DbDataReader reader, int column) => StoredTime.Parse(reader.GetString(column));

    /// <summary>The time at a column, or null.</summary>
    public static DateTimeOffset? TimeOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Time(column);
}
