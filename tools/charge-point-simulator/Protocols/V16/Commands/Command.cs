using System.Text.Json;
using System.Text.Json.Nodes;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>A command of the central system with what is needed to obey it.</summary>
internal sealed record Command(Station Station, V16Protocol Protocol, JsonElement Payload)
{
    public static CallReply Status(string status) => Reply(new JsonObject { ["status"] = status });

    public static CallReply Reply(JsonObject payload) => CallReply.Result(JsonSerializer.SerializeToUtf8Bytes(payload));

    public string Text(string name) =>
        OptionalText(name) ?? throw Missing(name);

    public int Number(string name) =>
        OptionalNumber(name) ?? throw Missing(name);

    public string? OptionalText(string name) =>
        !Payload.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw WrongType(name);

    public int? OptionalNumber(string name) =>
        !Payload.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw WrongType(name);

    public IReadOnlyList<string> Texts(string name) =>
        Payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString() ?? "")]
            : [];

    // OCPP-J 1.6 §4.2.3, with the specification's spelling.
    private static CommandException Missing(string name) => new("OccurenceConstraintViolation", $"{name} is missing");

    private static CommandException WrongType(string name) => new("TypeConstraintViolation", $"{name} has the wrong type");
}
