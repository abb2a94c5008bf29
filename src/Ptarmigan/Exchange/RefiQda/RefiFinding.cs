namespace Ptarmigan.Exchange.RefiQda;

/// <summary>One thing that was lost or mended in an exchange, or that is to be noted.</summary>
/// <param name="Treatment">What became of it.</param>
/// <param name="What">The element or attribute, such as <c>Code/@color</c>, or the file of a package.</param>
/// <param name="Subject">Whose it is: a name, or a GUID where there is none; null for the file as a whole.</param>
/// <param name="Line">The line of the XML, from 1; null when writing, and for files of a package.</param>
/// <param name="How">What was wrong and how it was treated, in a sentence.</param>
public sealed record RefiFinding(RefiTreatment Treatment, string What, string? Subject, int? Line, string How);
