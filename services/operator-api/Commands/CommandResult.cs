using System.Text;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>A command and what the charge point has said to it, secrets included if it was said just now.</summary>
/// <param name="Command">The command.</param>
/// <param name="Response">The CALLRESULT's payload; empty for none.</param>
/// <param name="ErrorDetails">The CALLERROR's details; empty for none.</param>
internal sealed record CommandResult(Command Command, ReadOnlyMemory<byte> Response, ReadOnlyMemory<byte> ErrorDetails)
{
    /// <summary>What is remembered of it.</summary>
    public static CommandResult Of(Command command) => new(command, Bytes(command.Response), Bytes(command.ErrorDetails));

    private static ReadOnlyMemory<byte> Bytes(string? text) => text is null ? default : Encoding.UTF8.GetBytes(text);
}
