namespace Ptarmigan.Exchange.RefiQda;

/// <summary>The fixed words of the format.</summary>
internal static class RefiNames
{
    public const string ProjectNamespace = "urn:QDA-XML:project:1.0";
    public const string CodebookNamespace = "urn:QDA-XML:codebook:1.0";
    public const string ProjectSchema = "http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd";
    public const string CodebookSchema = "http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd";
    public const string ProjectEntry = "project.qde";
    public const string SourcesFolder = "sources/";
    public const string Internal = "internal://";

    /// <summary>The schemas' way of writing a GUID: lower case, without braces.</summary>
    public static string Of(Guid guid) => guid.ToString("D");
}
