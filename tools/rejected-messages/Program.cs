using Ocpp.Micro.RejectedMessages;

return await RejectedCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
