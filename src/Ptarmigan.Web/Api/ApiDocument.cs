using Microsoft.AspNetCore.OpenApi;

namespace Ptarmigan.Web.Api;

/// <summary>The description of the API, served at <c>/api/openapi.json</c>.</summary>
internal static class ApiDocument
{
    public static void Describe(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "Ptarmigan";
        document.Info.Version = ProgramVersion.Number;
        document.Info.Description = "A study, its repositories and its issues. Errors are problem details (RFC 9457).";
        document.Servers = [];
        return Task.CompletedTask;
    });
}
