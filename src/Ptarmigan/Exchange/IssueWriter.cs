namespace Ptarmigan.Exchange;

/// <summary>Writes exported issues one after the other in one format.</summary>
internal abstract class IssueWriter : IDisposable
{
    /// <summary>Writes an issue.</summary>
    public abstract void Write(ExportedIssue issue);

    /// <summary>Writes what the format wants at the end; without it the file is not whole.</summary>
    public abstract void Complete();

    /// <inheritdoc/>
    public abstract void Dispose();
}
