using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Ptarmigan.Web.Security;

/// <summary>Refuses a form without its anti-forgery token before anything reads it.</summary>
internal sealed class FormTokens(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This form is too old or did not come from this workbench. Go back, load the page anew and send it again.\n");
    }
}
