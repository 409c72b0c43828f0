using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>Reads a body as the bytes they are: one JSON object. No body stands for an empty one.</summary>
internal static class PayloadBody
{
    public static async Task<(ReadOnlyMemory<byte> Payload, ProblemHttpResult? Problem)> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > 0 && request.ContentType is not null && !request.HasJsonContentType())
        {
            return (default, Problem.Of(
                StatusCodes.Status415UnsupportedMediaType, ProblemType.UnsupportedMediaType, "The body must be application/json."));
        }

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        var body = buffer.ToArray();
        if (body.Length == 0)
            return ("{}"u8.ToArray(), null);

        return Fault(body) is { } fault
            ? (default, Problem.Of(StatusCodes.Status400BadRequest, ProblemType.MalformedRequest, "The body is no JSON object.", fault))
            : (body, null);
    }

    // Where it stops to be one; never what stands there.
    private static string? Fault(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return "It must be an object.";

            reader.Skip();
            return reader.Read() ? "Something stands behind it." : null;
        }
        catch (JsonException exception)
        {
            return $"Line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.";
        }
    }
}
