using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ptarmigan.Web.Api;

/// <summary>Every endpoint of the API, one file for each resource.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/openapi.json");
        var api = routes.MapGroup("/api").ProducesProblem(StatusCodes.Status401Unauthorized);
        StudyApi.Map(api);
        RepositoriesApi.Map(api);
        IssuesApi.Map(api);
        RoundsApi.Map(api);
        QueueApi.Map(api);
        AgreementApi.Map(api);
        AdjudicationApi.Map(api);
        GuidelinesApi.Map(api);
        CodebookApi.Map(api);
        CodingApi.Map(api);
        BatchesApi.Map(api);
        // Without this an unknown address below /api would be answered by a page.
        api.MapFallback(() => ApiProblems.NotFound("There is nothing at this address.")).ExcludeFromDescription();
    }
}
