namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>What a caller may do; each includes those before it.</summary>
internal enum AccessScope
{
    /// <summary>To ask.</summary>
    Read,

    /// <summary>To command charge points, and to leave with the system what they are to be set to.</summary>
    Command,

    /// <summary>To decide who may do what: API keys, charge points, their credentials, id tokens.</summary>
    Admin,
}
