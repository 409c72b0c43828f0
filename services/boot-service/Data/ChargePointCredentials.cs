namespace Ocpp.Micro.BootService.Data;

/// <summary>How a charge point must prove who it is, as an operator has decided; its passwords lie beside it.</summary>
internal sealed class ChargePointCredentials
{
    /// <summary>Whose; at most 255 characters.</summary>
    public required string ChargePointId { get; init; }

    /// <summary>The least that its connections must have: 0 to 3 (OCPP 2.0.1 part 2, A00).</summary>
    public int SecurityProfile { get; set; }

    /// <summary>
    /// The profile that it was told to change to; null for none. It becomes <see cref="SecurityProfile"/> when the charge point has come in
    /// with it, and no sooner: until then it may still come as before.
    /// </summary>
    public int? TargetProfile { get; set; }

    /// <summary>The common name of its certificate when that is not its id, a serial number for one; at most 64 characters, and no other's.</summary>
    public string? CommonName { get; set; }

    /// <summary>When an operator removed it; null when that is not so. The row stays, so that the door does not open again by it.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>When an operator, or the charge point by coming in, changed it last.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>How often it was changed: who changes what somebody else has changed meanwhile has to look again.</summary>
    public int Revision { get; private set; }

    /// <summary>It is changed.</summary>
    public void Changed(DateTimeOffset now) => (ChangedAt, Revision) = (now, Revision + 1);

    /// <summary>The charge point has come in with a profile.</summary>
    public void Reached(int profile, DateTimeOffset now)
    {
        if (TargetProfile is not { } target || profile < target)
            return;

        SecurityProfile = Math.Max(SecurityProfile, target);
        TargetProfile = null;
        Changed(now);
    }
}
