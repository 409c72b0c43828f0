using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>A payload whose message is found once it is known which version the charge point speaks.</summary>
internal sealed class UntypedRequest(string action, ReadOnlyMemory<byte> payload)
{
    private MessageContract? _message;
    private PayloadViolation _violation;

    /// <summary>The version of the connection that was found last.</summary>
    public OcppVersion? Version { get; private set; }

    /// <summary>The rule that the payload breaks in it.</summary>
    public PayloadViolation Violation => _violation;

    /// <summary>Makes the command one of the connection's version, if that has the message and the payload keeps its rules.</summary>
    public CommandOutcome? PutInto(ref GatewayRequest command)
    {
        Version = command.Version;
        _message = MessageContracts.FindCommand(command.Version, action);
        if (_message is null)
            return CommandOutcome.OtherVersion;

        var request = _message.Accept(new RequestReader(payload));
        _violation = request.Violation;
        if (request.Payload is null)
            return CommandOutcome.InvalidRequest;

        command = command with { AsksFor = AskedMessages.ActionOf(request.Payload) };
        return null;
    }

    /// <summary>The rule that the answer breaks and that nobody puts up with; null for none.</summary>
    public PayloadViolation? Check(AnswerReader answers, GatewayRequest sent, GatewayReply reply) =>
        _message!.Accept(new ResponseReader(answers, sent, reply));

    private sealed class RequestReader(ReadOnlyMemory<byte> payload) : IMessageContractVisitor<(object? Payload, PayloadViolation Violation)>
    {
        public (object? Payload, PayloadViolation Violation) Visit<TRequest, TResponse>()
            where TRequest : class, IOcppRequest<TRequest, TResponse>
            where TResponse : class, IOcppObject<TResponse> =>
            OcppPayload.TryParse<TRequest>(payload.Span, out var request, out var violation) ? (request, default) : (null, violation);
    }

    private sealed class ResponseReader(AnswerReader answers, GatewayRequest sent, GatewayReply reply)
        : IMessageContractVisitor<PayloadViolation?>
    {
        public PayloadViolation? Visit<TRequest, TResponse>()
            where TRequest : class, IOcppRequest<TRequest, TResponse>
            where TResponse : class, IOcppObject<TResponse>
        {
            var (response, violation) = answers.Read<TResponse>(sent, reply);
            return response is null ? violation : null;
        }
    }
}
