using Ptarmigan.Exchange.RefiQda.Reading;
using Ptarmigan.Exchange.RefiQda.Writing;

namespace Ptarmigan.Exchange.RefiQda;

/// <summary>Reads and writes projects (<c>.qdpx</c>) and codebooks (<c>.qdc</c>) of REFI-QDA 1.0: tolerant of what comes in, strict in what goes out.</summary>
public static class RefiFile
{
    /// <summary>Reads a project or a codebook; which of them it is shows in its content, not in its name.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">How much it may ask for; null for the defaults.</param>
    /// <exception cref="RefiException">The file cannot be read, is neither, is damaged, or asks for more than the limits.</exception>
    public static RefiReading Read(string file, RefiLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        if (Directory.Exists(file)) throw new RefiException("A folder stands where a file should be.", file, "Name the .qdpx or .qdc file itself.");
        if (!File.Exists(file)) throw new RefiException("There is no such file.", file, "Check the path.");
        try
        {
            using var stream = File.OpenRead(file);
            return Read(stream, file, limits);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RefiException($"The file cannot be read: {failure.Message}", file, "Check the disk and your rights.", failure);
        }
    }

    /// <summary>Reads a project or a codebook from a stream.</summary>
    /// <param name="stream">The stream; it must be able to seek.</param>
    /// <param name="name">What to call it in errors, and a project that has no name.</param>
    /// <param name="limits">How much it may ask for; null for the defaults.</param>
    /// <exception cref="RefiException">The content is neither, is damaged, or asks for more than the limits.</exception>
    public static RefiReading Read(Stream stream, string name, RefiLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        // An archive that cannot be sought in would be copied to memory whole, before any limit.
        if (!stream.CanSeek) throw new ArgumentException("The stream must be able to seek.", nameof(stream));
        return RefiReader.Read(stream, name, limits ?? new RefiLimits());
    }

    /// <summary>Writes a project: a package of <c>project.qde</c> and a text file for each source. The same project gives the same bytes.</summary>
    /// <param name="project">The project.</param>
    /// <param name="file">Where to; its folder must exist.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <returns>What could not be written as it was: nothing, for texts without characters that XML forbids.</returns>
    /// <exception cref="ExportException">There is a file already, or the place cannot be written.</exception>
    /// <exception cref="ArgumentException">The project is at odds with itself: a reference leads nowhere, a GUID stands twice, a passage is outside its text.</exception>
    public static IReadOnlyList<RefiFinding> WriteProject(RefiProject project, string file, bool overwrite = false) =>
        Write(file, overwrite, stream => WriteProject(project, stream));

    /// <inheritdoc cref="WriteProject(RefiProject, string, bool)"/>
    /// <param name="project">The project.</param>
    /// <param name="stream">Where to.</param>
    public static IReadOnlyList<RefiFinding> WriteProject(RefiProject project, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(stream);
        ProjectCheck.Check(project);
        return ProjectPackageWriter.Write(project, stream);
    }

    /// <summary>Writes the codebook of a project, without anything else of it: its codes and the sets that hold codes.</summary>
    /// <param name="project">The project.</param>
    /// <param name="file">Where to; its folder must exist.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <returns>What of the codes and their sets a codebook cannot hold.</returns>
    /// <exception cref="ExportException">There is a file already, or the place cannot be written.</exception>
    /// <exception cref="ArgumentException">The project is at odds with itself, or has no code: a codebook has at least one.</exception>
    public static IReadOnlyList<RefiFinding> WriteCodebook(RefiProject project, string file, bool overwrite = false) =>
        Write(file, overwrite, stream => WriteCodebook(project, stream));

    /// <inheritdoc cref="WriteCodebook(RefiProject, string, bool)"/>
    /// <param name="project">The project.</param>
    /// <param name="stream">Where to.</param>
    public static IReadOnlyList<RefiFinding> WriteCodebook(RefiProject project, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(stream);
        if (project.Codes.Count == 0) throw new ArgumentException("A codebook has at least one code.", nameof(project));
        ProjectCheck.Check(project);
        return CodebookWriter.Write(project, stream);
    }

    private static IReadOnlyList<RefiFinding> Write(string file, bool overwrite, Func<Stream, IReadOnlyList<RefiFinding>> write)
    {
        IReadOnlyList<RefiFinding> findings = [];
        AtomicFile.Write(file, overwrite, stream => findings = write(stream));
        return findings;
    }
}
