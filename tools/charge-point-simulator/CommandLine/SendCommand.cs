using System.CommandLine;
using System.Text;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary><c>send</c>: frames as they are typed, each with its answer.</summary>
internal static class SendCommand
{
    public static Command Create()
    {
        var connection = new ConnectionOptionSet();
        var protocol = OptionValues.Version("--protocol");
        var id = new Option<string>("--id")
        {
            Description = "Charge point id",
            DefaultValueFactory = _ => "test_charge_point",
        };
        var frames = new Argument<string[]>("frames")
        {
            Description = "Frames such as '[2,\"1\",\"Heartbeat\",{}]', sent one after the other as they stand",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("send", "Send frames over one connection and print what is answered");
        connection.AddTo(command);
        command.Add(protocol);
        command.Add(id);
        command.Add(frames);
        command.SetAction((result, cancellationToken) => SendAsync(
            connection.Read(result, result.GetRequiredValue(id), result.GetValue(protocol)),
            result.GetRequiredValue(frames),
            result.InvocationConfiguration,
            cancellationToken));
        return command;
    }

    private static async Task<int> SendAsync(
        ConnectionOptions options, string[] frames, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var printer = new FramePrinter(console.Output);
        try
        {
            await using var client = await ChargePointClient.ConnectAsync(
                options with { Observer = printer }, handler: null, clock: null, cancellationToken);
            var asExpected = true;
            foreach (var frame in frames)
            {
                var text = Encoding.UTF8.GetBytes(frame);
                await client.SendAsync(text, cancellationToken);
                asExpected &= IsUnanswered(text) || await AnswerAsync(client, printer, options.CallTimeout, console.Error, cancellationToken);
            }

            await client.CloseAsync();
            return asExpected ? ExitCode.AsExpected : ExitCode.Unexpected;
        }
        catch (Exception exception) when (exception is ConnectFailedException or System.Net.WebSockets.WebSocketException)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Unexpected;
        }
    }

    private static bool IsUnanswered(byte[] text) =>
        Frame.TryRead(text, out var frame) && frame.Type is not MessageType.Call;

    private static async Task<bool> AnswerAsync(
        ChargePointClient client, FramePrinter printer, TimeSpan timeout, TextWriter error, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, client.Lifetime, cancellationToken);
        try
        {
            return await printer.NextAnswerAsync(any.Token);
        }
        catch (OperationCanceledException) when (client.Lifetime.IsCancellationRequested)
        {
            var end = await client.Closed;
            await error.WriteLineAsync($"connection ended: {end.Reason} {end.Code} {end.Text}".TrimEnd());
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            await error.WriteLineAsync($"no answer within {timeout}");
        }

        return false;
    }
}
