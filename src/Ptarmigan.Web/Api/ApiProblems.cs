using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Ptarmigan.Web.Api;

/// <summary>The one shape of an error of the API: RFC 9457, with what to do next where that can be said.</summary>
internal static class ApiProblems
{
    public static void Complete(ProblemDetailsContext context)
    {
        context.ProblemDetails.Instance ??= context.HttpContext.Request.Path;
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is not PtarmiganException failure) return;
        context.ProblemDetails.Detail = failure.Message;
        if (failure.Next is not null) context.ProblemDetails.Extensions["next"] = failure.Next;
    }

    /// <summary>Something asked for is not there.</summary>
    public static IResult NotFound(string what) => Results.Problem(what, statusCode: StatusCodes.Status404NotFound);

    /// <summary>The request cannot be understood.</summary>
    public static IResult BadRequest(string what) => Results.Problem(what, statusCode: StatusCodes.Status400BadRequest);
}
