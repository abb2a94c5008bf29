using System.Security.Cryptography;
using Ptarmigan.Exchange;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding;

/// <summary>Records which files were brought into a study, by whom and with what result.</summary>
internal static class ImportRecord
{
    public static void Add(Study study, string file, string format, object report, string by)
    {
        using var content = File.OpenRead(file);
        study.Database.Connection.Execute(
            "INSERT INTO exchange_import (file, format, sha256, report, imported_by, imported_at) VALUES (@file, @format, @hash, @report, @by, @at)",
            ("file", Path.GetFileName(file)), ("format", format), ("hash", SHA256.HashData(content)), ("report", JsonText.Write(report)), ("by", by),
            ("at", study.Time.GetUtcNow().ToStoredText()));
    }
}
