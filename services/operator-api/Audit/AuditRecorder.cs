using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Ocpp.Micro.Contracts.IdTokens;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.DesiredStates;
using Ocpp.Micro.OperatorApi.IdTokens;

namespace Ocpp.Micro.OperatorApi.Audit;

/// <summary>Has every request taken down that may change something. Those for commands are by who writes the commands down.</summary>
internal sealed partial class AuditRecorder(AuditTrail trail, TimeProvider clock, ILogger<AuditRecorder> logger) : IEndpointFilter
{
    private const int MaxIdLength = 255;

    private static readonly JsonSerializerOptions _bodies = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var endpoint = http.GetEndpoint()!.Metadata;
        if (!IsTakenDown(http.Request.Method, endpoint))
            return await next(context);

        var (id, isChargePoint) = (http.GetRouteValue("id") as string, http.Request.Path.StartsWithSegments("/charge-points"));
        var now = clock.GetUtcNow();
        var entry = new AuditEntry
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = http.User.Actor(),
            Operation = endpoint.GetMetadata<IEndpointNameMetadata>()!.EndpointName,
            ChargePointId = isChargePoint ? id : null,
            Subject = isChargePoint ? null : id,
            Details = DetailsOf(context.Arguments),
        };
        if (entry.ChargePointId is { Length: > MaxIdLength })
            return await next(context); // There is none of such an id.

        await trail.BeginAsync(entry, http.RequestAborted);
        try
        {
            var result = await next(context);
            await EndAsync(entry, result);
            return result;
        }
        catch (RequestException exception) when (exception.Failure is RequestFailure.Refused)
        {
            entry.Status = StatusCodes.Status422UnprocessableEntity;
            await EndAsync(entry, null);
            throw;
        }
    }

    // Some lists are asked for by POST.
    private static bool IsTakenDown(string method, EndpointMetadataCollection endpoint) =>
        !HttpMethods.IsGet(method)
        && endpoint.GetMetadata<IsWrittenDown>() is null
        && endpoint.GetOrderedMetadata<IAuthorizeData>().All(static access => access.Policy != AccessPolicies.Read);

    private async Task EndAsync(AuditEntry entry, object? result)
    {
        var answer = result is INestedHttpResult nested ? nested.Result : result;
        entry.Status ??= (answer as IStatusCodeHttpResult)?.StatusCode;
        entry.Subject ??= (answer as IValueHttpResult)?.Value switch
        {
            CreatedApiKey made => $"{made.Details.Id}",
            IdTokenEntry token => $"{token.Id}",
            AcceptedDesiredStates accepted => $"{accepted.RequestId}",
            _ => null,
        };
        try
        {
            await trail.EndAsync(entry, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // It is done, and who has asked for it hears so.
            Log.NotWrittenDown(logger, exception, entry.Operation, entry.Actor);
        }
    }

    private static string? DetailsOf(IList<object?> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is IChange change)
                return RedactedJson.TryOf(JsonSerializer.SerializeToUtf8Bytes(change.WithoutSecrets, _bodies));
            if (argument is JsonElement members)
                return JsonSerializer.Serialize(IdTokenChange.WithoutSecrets(members));
        }

        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "How {Operation} of {Actor} was answered could not be taken down")]
        public static partial void NotWrittenDown(ILogger logger, Exception exception, string operation, string actor);
    }
}

/// <summary>Marks endpoints whose requests are taken down with what they bring about.</summary>
internal sealed class IsWrittenDown;

/// <summary>The body of a request that changes something.</summary>
internal interface IChange
{
    /// <summary>What the audit trail has of it; members by the names of OCPP's secrets are masked there.</summary>
    object WithoutSecrets => this;
}
