namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>The policies that endpoints name: the scope a caller must have.</summary>
internal static class AccessPolicies
{
    /// <summary>To ask.</summary>
    public const string Read = "read";

    /// <summary>To command, and to say what is desired.</summary>
    public const string Command = "command";

    /// <summary>To decide who may do what: API keys, charge points, their credentials, id tokens.</summary>
    public const string Admin = "admin";
}
