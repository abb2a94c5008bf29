using Microsoft.AspNetCore.Http;
using Ptarmigan.Annotation;
using Ptarmigan.Coding;

namespace Ptarmigan.Web.Api;

/// <summary>Tells a broken rule of annotation or coding (a closed round, a code that is retired) as a conflict, with what to do next.</summary>
internal sealed class RuleBroken : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (PtarmiganException broken) when (broken is AnnotationException or CodingException)
        {
            return Results.Problem(broken.Message, statusCode: StatusCodes.Status409Conflict, extensions: new Dictionary<string, object?> { ["next"] = broken.Next });
        }
    }
}
