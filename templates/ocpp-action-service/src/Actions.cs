using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;

namespace Template_Service;

// What breaks a record's rules gets its CALLERROR before a handler hears of it, and an answer that breaks them never leaves. Attributes of
// System.ComponentModel.DataAnnotations are the bounds: [MaxLength], [Range].

/// <summary>What the actions of this service have in common.</summary>
internal static class Actions
{
    /// <summary>The version of OCPP that they are an addition to.</summary>
    public const OcppVersion Version = OcppVersion.V00;
}

// template:records
