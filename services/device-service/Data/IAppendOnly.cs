namespace Ocpp.Micro.DeviceService.Data;

/// <summary>A row that is written once, and deleted when its time is over.</summary>
internal interface IAppendOnly
{
    /// <summary>When the gateway had read the frame; its time counts from then.</summary>
    DateTimeOffset ReceivedAt { get; }
}
