using System.Globalization;
using System.Text.Json.Nodes;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.OperatorApi.Shortcuts;

/// <summary>Starts a transaction: RemoteStartTransaction (1.6), RequestStartTransaction (2.x).</summary>
/// <param name="IdToken">Who charges; the id tag in 1.6.</param>
/// <param name="IdTokenType">The kind of token in 2.x; <c>Central</c> if absent.</param>
/// <param name="EvseId">Where; the charge point decides if absent. In 1.6 the connector, unless that is named.</param>
/// <param name="ConnectorId">The connector in 1.6.</param>
/// <param name="RemoteStartId">What a charge point of 2.x tells the transaction with; made by chance if absent.</param>
internal sealed record StartShortcut(string? IdToken, string? IdTokenType, int? EvseId, int? ConnectorId, int? RemoteStartId) : IShortcut
{
    public ShortcutMessage In(OcppVersion version, int number)
    {
        if (string.IsNullOrEmpty(IdToken))
            return ShortcutMessage.Invalid("$.idToken", "must be there");
        if (version is OcppVersion.V16)
            return new("RemoteStartTransaction", new JsonObject { ["idTag"] = IdToken }.With("connectorId", ConnectorId ?? EvseId));

        var token = new JsonObject { ["idToken"] = IdToken, ["type"] = IdTokenType ?? "Central" };
        var startId = RemoteStartId ?? number;
        return new("RequestStartTransaction", new JsonObject { ["idToken"] = token, ["remoteStartId"] = startId }.With("evseId", EvseId));
    }
}

/// <summary>Stops a transaction: RemoteStopTransaction (1.6), RequestStopTransaction (2.x).</summary>
/// <param name="TransactionId">The transaction; a whole number in 1.6.</param>
internal sealed record StopShortcut(string? TransactionId) : IShortcut
{
    public ShortcutMessage In(OcppVersion version, int number)
    {
        if (string.IsNullOrEmpty(TransactionId))
            return ShortcutMessage.Invalid("$.transactionId", "must be there");
        if (version is not OcppVersion.V16)
            return new("RequestStopTransaction", new JsonObject { ["transactionId"] = TransactionId });

        return int.TryParse(TransactionId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? new("RemoteStopTransaction", new JsonObject { ["transactionId"] = id })
            : ShortcutMessage.Invalid("$.transactionId", "must be a whole number for a charge point of 1.6");
    }
}
