using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Api;

/// <summary><c>/api/study</c>: what is studied, and with what.</summary>
internal static class StudyApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/study", async (StudyDoor door) => TypedResults.Ok(await door.Ask(Read)))
        .WithName("GetStudy").WithSummary("The study: title, versions, seed, and how much it holds.").WithTags("Study");

    private static ShownStudy Read(Study study)
    {
        var repositories = new RepositoryCatalog(study.Database).Read();
        var taxonomy = TaxonomyCatalog.Of(study);
        return new ShownStudy(
            study.Protocol.Title, ProgramVersion.Number, ProgramVersion.Commit, study.Database.SchemaVersion, study.Protocol.Seed,
            taxonomy.Name, taxonomy.Version, repositories.Count, repositories.Sum(repository => repository.IssueCount), ObservationEnd.Of(study));
    }

    internal sealed record ShownStudy(
        string Title, string Version, string? Commit, int SchemaVersion, long Seed, string Taxonomy, string TaxonomyVersion,
        int Repositories, int Issues, DateTimeOffset ObservedUntil);
}
