using Ocpp.Micro.ChargePointSimulator.CommandLine;

return await SimulatorCommand.RunAsync(args, Console.Out, Console.Error);
