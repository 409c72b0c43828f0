using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>A command of the central system, whatever its records.</summary>
internal interface ICommand
{
    string Action { get; }

    CallReply Answer(V2Protocol protocol, ReadOnlySpan<byte> payload);
}
