using Ptarmigan.Collection.Reading;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection;

/// <summary>Brings GitHub's JSON from files into a study: issues, timelines and repositories.</summary>
/// <remarks>
/// Files are read as streams and written in transactions, so that memory does not grow with them and a process killed at
/// any moment leaves a study that the same import completes. The order of files and records does not matter.
/// </remarks>
public static class Import
{
    /// <summary>Imports files and everything below folders.</summary>
    /// <param name="study">The study.</param>
    /// <param name="paths">Files and folders; relative ones start from the process's current folder.</param>
    /// <param name="options">How to go about what cannot be read; null for the defaults.</param>
    /// <param name="progress">Told, on the calling thread, how far the import is; null where nobody wants to know.</param>
    /// <param name="cancellation">Stops the import at a safe point: what was read by then is kept.</param>
    /// <returns>What was read and changed.</returns>
    /// <exception cref="ImportException">A path leads nowhere; or the import is strict and met something it could not read.</exception>
    /// <exception cref="StorageException">The store refuses to be written.</exception>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static ImportResult Run(
        Study study, IEnumerable<string> paths, ImportOptions? options, Action<ImportProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(paths);

        var problems = new List<ImportProblem>();
        var files = new SourceFiles(study.Folder, problems.Add).Find(paths);
        return new ImportRun(study, options ?? new ImportOptions(), problems).Run(files, progress, cancellation);
    }
}
