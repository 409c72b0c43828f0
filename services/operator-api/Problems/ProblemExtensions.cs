using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Ocpp.Micro.ServiceDefaults.Listeners;

namespace Ocpp.Micro.OperatorApi.Problems;

/// <summary>Has everything that goes wrong on the operators' listener answered as a problem.</summary>
internal static class ProblemExtensions
{
    public static void AddProblems(this IServiceCollection services) => services.AddProblemDetails(static options =>
        options.CustomizeProblemDetails = static context =>
        {
            var problem = context.ProblemDetails;
            if (problem.Type?.StartsWith("urn:", StringComparison.Ordinal) != true
                && ProblemType.OfStatus(problem.Status ?? context.HttpContext.Response.StatusCode) is { } kind)
                problem.Type = ProblemType.Urn(kind);
        });

    /// <summary>Comes first, so that no failure behind it gets past.</summary>
    public static void UseProblems(this WebApplication app) =>
        app.UseWhen(static context => context.IsOnListener(OperatorApiOptions.Listener), static branch =>
        {
            branch.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
            branch.UseStatusCodePages();
            branch.Use(LimitBody);
        });

    private static int StatusOf(Exception exception) => exception is BadHttpRequestException bad
        ? bad.StatusCode
        : StatusCodes.Status500InternalServerError;

    private static Task LimitBody(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = context.RequestServices.GetRequiredService<IOptions<OperatorApiOptions>>().Value.MaxRequestSize;

        return next(context);
    }
}
