namespace Ptarmigan.Collection;

/// <summary>A record that could not be read and was kept aside.</summary>
/// <param name="File">The file as the study calls it: relative to the study's folder if it lies below that, else its full path.</param>
/// <param name="Place">What <paramref name="Line"/> counts: <c>line</c>, or <c>element</c> in a JSON array or a sequence of documents.</param>
/// <param name="Line">Its 1-based number.</param>
/// <param name="Reason">Why it could not be read.</param>
public sealed record RejectedLine(string File, string Place, long Line, string Reason);
