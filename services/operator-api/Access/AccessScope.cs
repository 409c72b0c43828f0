namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>What a caller may do; each includes those before it.</summary>
internal enum AccessScope
{
    /// <summary>To ask.</summary>
    Read,

    /// <summary>To command charge points and to change what the system holds of them.</summary>
    Command,

    /// <summary>To decide who may do what.</summary>
    Admin,
}
