namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>The one spelling under which an id tag is stored and compared: id tags know no case (OCPP 1.6 §7.28).</summary>
internal static class IdTagSpelling
{
    public static string Of(string idTag) => idTag.ToUpperInvariant();
}
