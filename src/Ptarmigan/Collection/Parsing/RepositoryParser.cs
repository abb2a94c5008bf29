using System.Text.Json;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Reads a repository's metadata.</summary>
internal static class RepositoryParser
{
    /// <summary>Reads the object the reader stands on.</summary>
    /// <exception cref="RecordException">It has no name, or a field is of the wrong kind.</exception>
    public static RepositoryRecord Parse(ref Utf8JsonReader reader)
    {
        var repository = new RepositoryRecord();
        while (reader.NextField())
        {
            if (!TryTakeText(ref reader, repository) && !TryTakeNumber(ref reader, repository) && !TryTakeFact(ref reader, repository)) reader.Skip();
        }

        return repository.Name == default ? throw new RecordException("The repository has no `full_name`.") : repository;
    }

    private static bool TryTakeText(ref Utf8JsonReader reader, RepositoryRecord repository)
    {
        if (reader.IsAt("full_name"u8)) repository.Name = Name(reader.Text("full_name"));
        else if (reader.IsAt("description"u8)) repository.Description = reader.Text("description");
        else if (reader.IsAt("language"u8)) repository.Language = reader.Text("language");
        else if (reader.IsAt("license"u8)) repository.Licence = reader.FieldOf("spdx_id"u8, "license");
        else if (reader.IsAt("topics"u8)) repository.Topics = Topics(ref reader);
        else if (reader.IsAt("default_branch"u8)) repository.DefaultBranch = reader.Text("default_branch");
        else return false;
        return true;
    }

    private static bool TryTakeNumber(ref Utf8JsonReader reader, RepositoryRecord repository)
    {
        if (reader.IsAt("id"u8)) repository.GitHubId = reader.Whole("id");
        else if (reader.IsAt("stargazers_count"u8)) repository.Stars = reader.Whole("stargazers_count");
        else if (reader.IsAt("forks_count"u8)) repository.Forks = reader.Whole("forks_count");
        else if (reader.IsAt("open_issues_count"u8)) repository.OpenIssues = reader.Whole("open_issues_count");
        else if (reader.IsAt("size"u8)) repository.SizeKilobytes = reader.Whole("size");
        else return false;
        return true;
    }

    private static bool TryTakeFact(ref Utf8JsonReader reader, RepositoryRecord repository)
    {
        if (reader.IsAt("fork"u8)) repository.IsFork = reader.Truth("fork");
        else if (reader.IsAt("archived"u8)) repository.IsArchived = reader.Truth("archived");
        else if (reader.IsAt("created_at"u8)) repository.CreatedAt = reader.Time("created_at");
        else if (reader.IsAt("pushed_at"u8)) repository.PushedAt = reader.Time("pushed_at");
        else if (reader.IsAt("updated_at"u8)) repository.UpdatedAt = reader.Time("updated_at");
        else return false;
        return true;
    }

    private static RepositoryName Name(string? text) =>
        RepositoryName.TryParse(text, out var name) ? name : throw new RecordException("`full_name` is not an owner/name.");

    private static string? Topics(ref Utf8JsonReader reader)
    {
        if (!reader.IsArray("topics")) return null;
        var names = new List<string>();
        while (reader.NextElement()) names.Add(reader.Text("topics") ?? "");
        return JsonSerializer.Serialize(names);
    }
}
