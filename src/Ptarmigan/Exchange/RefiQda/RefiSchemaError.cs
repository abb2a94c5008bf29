namespace Ptarmigan.Exchange.RefiQda;

/// <summary>A place where a file breaks the schema of REFI-QDA.</summary>
/// <param name="Line">The line of the XML, from 1.</param>
/// <param name="Message">What the schema says of it.</param>
public sealed record RefiSchemaError(int Line, string Message);
