using Microsoft.AspNetCore.Http;
using Ptarmigan.Annotation;

namespace Ptarmigan.Web.Api;

/// <summary>Tells a broken rule of annotation (a closed round, an answer that is none) as a conflict, with what to do next.</summary>
internal sealed class RuleBroken : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (AnnotationException broken)
        {
            return Results.Problem(broken.Message, statusCode: StatusCodes.Status409Conflict, extensions: new Dictionary<string, object?> { ["next"] = broken.Next });
        }
    }
}
