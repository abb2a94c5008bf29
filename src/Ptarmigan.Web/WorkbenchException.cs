namespace Ptarmigan.Web;

/// <summary>The workbench cannot be served as asked.</summary>
public sealed class WorkbenchException : PtarmiganException
{
    /// <inheritdoc/>
    public WorkbenchException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
