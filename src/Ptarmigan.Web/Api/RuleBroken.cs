using Microsoft.AspNetCore.Http;

namespace Ptarmigan.Web.Api;

/// <summary>Tells a refusal (a closed round, a code that is retired) as a conflict, with what to do next.</summary>
internal sealed class RuleBroken : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RefusalException refused)
        {
            return Results.Problem(refused.Message, statusCode: StatusCodes.Status409Conflict, extensions: new Dictionary<string, object?> { ["next"] = refused.Next });
        }
    }
}
