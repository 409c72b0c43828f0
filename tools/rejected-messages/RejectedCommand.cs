using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Ocpp.Micro.Messaging.Rejected;
using RabbitMQ.Client.Exceptions;

namespace Ocpp.Micro.RejectedMessages;

/// <summary>The command line: lists, brings again, or throws away what a service's queue has set aside.</summary>
internal sealed class RejectedCommand(TextWriter output, TextWriter errors)
{
    private const string AddressVariable = "Broker__Address";

    private readonly Argument<string> _queue = new("queue") { Description = "The service's queue, for example session.transactions" };
    private readonly Option<string?> _chargePoint = new("--charge-point") { Description = "Only what came from this charge point" };
    private readonly Option<string?> _id = new("--id") { Description = "Only the CALL with this unique id, or the fact with this id" };
    private readonly Option<bool> _payload = new("--payload") { Description = "Print the payloads too: they may hold personal data" };
    private readonly Option<bool> _all = new("--all") { Description = "All of them, when nothing else says which" };
    private readonly Option<string?> _leniency = new("--leniency") { Description = "A rule of leniency that is to hold for the CALLs" };
    private readonly Option<TimeSpan> _timeout = new("--timeout")
    {
        Description = "How long the answer to a CALL is waited for",
        DefaultValueFactory = static _ => TimeSpan.FromSeconds(30),
    };

    private readonly Option<Uri> _broker = new("--broker")
    {
        Description = $"amqp://user:password@host:5672/virtual-host; by default the variable {AddressVariable}",
        Recursive = true,
        CustomParser = static result => Address(result, result.Tokens[0].Value),
        DefaultValueFactory = static result => Address(result, Environment.GetEnvironmentVariable(AddressVariable)),
    };

    /// <summary>Runs it: 0 when it was done, 1 when it could not be, or some messages stayed where they were.</summary>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken cancellationToken) =>
        new RejectedCommand(output, errors).Root().Parse(args).InvokeAsync(new() { Output = output, Error = errors }, cancellationToken);

    private RootCommand Root()
    {
        var list = new Command("list", "Tells what was set aside, the oldest first; nothing changes") { _queue, _chargePoint, _id, _payload };
        list.SetAction((result, token) => OnBrokerAsync(result, messages => ListAsync(messages, result, token), token));

        var replay = new Command("replay", "Brings it to its service again; a CALL stays unless it is answered with a CALLRESULT")
        {
            _queue, _chargePoint, _id, _leniency, _timeout,
        };
        replay.SetAction((result, token) => OnBrokerAsync(result, messages => ReplayAsync(messages, result, token), token));

        var discard = new Command("discard", "Throws it away") { _queue, _chargePoint, _id, _all };
        discard.Validators.Add(result =>
        {
            if (result.GetValue(_chargePoint) is null && result.GetValue(_id) is null && !result.GetValue(_all))
                result.AddError("Say which by --charge-point or --id, or --all.");
        });
        discard.SetAction((result, token) => OnBrokerAsync(result, messages => DiscardAsync(messages, result, token), token));

        return new RootCommand("What services could not work on and have set aside on the broker.") { _broker, list, replay, discard };
    }

    private async Task<int> OnBrokerAsync(
        ParseResult result, Func<RejectedMessageClient, Task<int>> work, CancellationToken cancellationToken)
    {
        var broker = result.GetRequiredValue(_broker);
        try
        {
            await using var messages = await RejectedMessageClient.ConnectAsync(broker, TimeProvider.System, cancellationToken);
            return await work(messages);
        }
        catch (BrokerUnreachableException exception)
        {
            await errors.WriteLineAsync($"{broker.Host} cannot be reached: {exception.InnerException?.Message ?? exception.Message}");
            return 1;
        }
        catch (PublishException exception)
        {
            await errors.WriteLineAsync($"The broker did not take a message, which stays where it was: {exception.Message}");
            return 1;
        }
        catch (OperationInterruptedException exception)
        {
            await errors.WriteLineAsync(exception.ShutdownReason?.ReplyText ?? exception.Message);
            return 1;
        }
    }

    private async Task<int> ListAsync(RejectedMessageClient messages, ParseResult result, CancellationToken cancellationToken)
    {
        var which = Which(result);
        await foreach (var message in messages.ListAsync(result.GetRequiredValue(_queue), cancellationToken))
        {
            if (!which(message))
                continue;

            await output.WriteLineAsync($"{message.RejectedAt:O} {Word(message)}: {message.Reason}");
            if (result.GetValue(_payload))
                await output.WriteLineAsync($"    {Encoding.UTF8.GetString(message.Payload.Span)}");
        }

        return 0;
    }

    private async Task<int> ReplayAsync(RejectedMessageClient messages, ParseResult result, CancellationToken cancellationToken)
    {
        var (done, left) = (0, 0);
        var replays = messages.ReplayAsync(
            result.GetRequiredValue(_queue), Which(result), result.GetValue(_leniency), result.GetValue(_timeout), cancellationToken);
        await foreach (var replay in replays)
        {
            await output.WriteLineAsync($"{Word(replay.Message)}: {replay.Failure ?? "done"}");
            _ = replay.Failure is null ? done++ : left++;
        }

        await output.WriteLineAsync($"{done} done, {left} left");
        return left == 0 ? 0 : 1;
    }

    private async Task<int> DiscardAsync(RejectedMessageClient messages, ParseResult result, CancellationToken cancellationToken)
    {
        var count = await messages.DiscardAsync(result.GetRequiredValue(_queue), Which(result), cancellationToken);
        await output.WriteLineAsync($"{count} thrown away");
        return 0;
    }

    private Func<RejectedMessage, bool> Which(ParseResult result)
    {
        var (chargePoint, id) = (result.GetValue(_chargePoint), result.GetValue(_id));
        return message => (chargePoint is null || message.ChargePointId == chargePoint) && (id is null || message.Id == id);
    }

    private static Uri Address(ArgumentResult result, string? text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "amqp" or "amqps")
            return address;

        result.AddError($"--broker, or the variable {AddressVariable}, must say where the broker is: amqp://user:password@host:5672/virtual-host.");
        return null!;
    }

    private static string Word(RejectedMessage message) => $"{message.Name} {message.Id} of {message.ChargePointId}";
}
