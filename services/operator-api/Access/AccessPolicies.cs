namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>The policies that endpoints name: the scope a caller must have.</summary>
internal static class AccessPolicies
{
    /// <summary>To ask.</summary>
    public const string Read = "read";

    /// <summary>To command and to change.</summary>
    public const string Command = "command";

    /// <summary>To decide who may do what.</summary>
    public const string Admin = "admin";
}
