namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>What has become of a desired state so far.</summary>
internal enum DesiredStateStatus
{
    /// <summary>It waits for the charge point to be back and accepted, or for those before it.</summary>
    Pending,

    /// <summary>It is on its way, or the charge point has it.</summary>
    Sent,

    /// <summary>The charge point has accepted it.</summary>
    Accepted,

    /// <summary>The charge point has refused it, with a status or a CALLERROR, or its answer cannot be read.</summary>
    Rejected,

    /// <summary>The charge point has not answered, so often that it is not sent any more.</summary>
    Unanswered,

    /// <summary>It cannot be said in the version that the charge point speaks. It was not sent.</summary>
    Invalid,

    /// <summary>Its time was over before the charge point had answered.</summary>
    Expired,

    /// <summary>A newer one took its place.</summary>
    Replaced,

    /// <summary>An operator has taken it back.</summary>
    Withdrawn,
}
