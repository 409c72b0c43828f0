namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>What to do about id tags and id tokens that nobody has registered.</summary>
public enum UnknownIdTags
{
    /// <summary>Anybody may charge, any number of times at once.</summary>
    Accept,

    /// <summary>Refuse them, as <c>Invalid</c> on OCPP 1.6 (§7.2) and as <c>Unknown</c> on 2.x.</summary>
    Invalid,
}
