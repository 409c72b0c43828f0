using System.Text.Json.Nodes;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.OperatorApi.Shortcuts;

/// <summary>Updates the firmware: UpdateFirmware, or SignedUpdateFirmware in 1.6 when a signature comes with it.</summary>
/// <param name="Location">Where it is fetched from, a URI.</param>
/// <param name="RetrieveAt">From when on it is fetched; at once if absent.</param>
/// <param name="InstallAt">From when on it is installed; not in 1.6 without a signature.</param>
/// <param name="SigningCertificate">The certificate that it is signed with, PEM.</param>
/// <param name="Signature">Its signature, Base64.</param>
/// <param name="RequestId">What the charge point tells progress with; made by chance if absent.</param>
/// <param name="Retries">How often fetching it is tried again.</param>
/// <param name="RetryInterval">Seconds between.</param>
internal sealed record FirmwareShortcut(
    string? Location,
    DateTimeOffset? RetrieveAt,
    DateTimeOffset? InstallAt,
    string? SigningCertificate,
    string? Signature,
    int? RequestId,
    int? Retries,
    int? RetryInterval) : IShortcut
{
    public ShortcutMessage In(OcppVersion version, int number)
    {
        if (string.IsNullOrEmpty(Location))
            return ShortcutMessage.Invalid("$.location", "must be there");
        if (Signature is null != SigningCertificate is null)
            return ShortcutMessage.Invalid("$.signature", "and signingCertificate go together");

        return version is OcppVersion.V16 && Signature is null ? Unsigned() : Signed(version, number);
    }

    private ShortcutMessage Unsigned() => InstallAt is not null
        ? ShortcutMessage.Invalid("$.installAt", "must be absent for a charge point of 1.6 without a signature")
        : new("UpdateFirmware", new JsonObject { ["location"] = Location }
            .With("retrieveDate", From)
            .With("retries", Retries)
            .With("retryInterval", RetryInterval));

    private ShortcutMessage Signed(OcppVersion version, int number)
    {
        var firmware = new JsonObject { ["location"] = Location }
            .With("retrieveDateTime", From)
            .With("installDateTime", InstallAt)
            .With("signingCertificate", SigningCertificate)
            .With("signature", Signature);
        var payload = new JsonObject { ["requestId"] = RequestId ?? number, ["firmware"] = firmware }
            .With("retries", Retries)
            .With("retryInterval", RetryInterval);
        return new(version is OcppVersion.V16 ? "SignedUpdateFirmware" : "UpdateFirmware", payload);
    }

    // A time that is past means at once, whatever the charge point's clock says.
    private DateTimeOffset? From => RetrieveAt ?? DateTimeOffset.UnixEpoch;
}
