using Ptarmigan.Studies;

namespace Ptarmigan.Web.Studies;

/// <summary>Tells whether a study has changed since something was computed from it.</summary>
internal static class StudyVersion
{
    /// <summary>A text that differs after every write of any program: sizes and times of the store's files.</summary>
    public static string Of(Study study)
    {
        var store = new FileInfo(Path.Combine(study.Folder, Study.DatabaseFileName));
        var log = new FileInfo(store.FullName + "-wal");
        return FormattableString.Invariant(
            $"{store.Length}.{store.LastWriteTimeUtc.Ticks}.{(log.Exists ? log.Length : 0)}.{(log.Exists ? log.LastWriteTimeUtc.Ticks : 0)}");
    }
}
