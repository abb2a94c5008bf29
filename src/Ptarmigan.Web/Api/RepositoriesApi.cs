using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Issues;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Api;

/// <summary><c>/api/repositories</c>: the repositories of the study.</summary>
internal static class RepositoriesApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/repositories", async (StudyDoor door) =>
            TypedResults.Ok(await door.Ask(study => new RepositoryCatalog(study.Database).Read().Select(Show).ToArray())))
        .WithName("ListRepositories").WithSummary("Every repository of the study, by name.").WithTags("Repositories");

    private static ShownRepository Show(Repository repository) => new(
        repository.Name.ToString(), repository.Stars, repository.Forks, repository.Commits, repository.Language, repository.IssueCount, repository.ClosedIssueCount);

    internal sealed record ShownRepository(string Name, int? Stars, int? Forks, int? Commits, string? Language, int Issues, int ClosedIssues);
}
