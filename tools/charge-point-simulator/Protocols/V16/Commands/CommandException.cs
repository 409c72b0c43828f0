namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>A command that is answered with a CALLERROR.</summary>
internal sealed class CommandException(string code, string description) : Exception(description)
{
    public string Code => code;
}
