using System.CommandLine;
using Ocpp.Micro.Bench;
using Ocpp.Micro.Bench.Workers;

// The bench starts itself again for every process that it measures.
return args is [WorkerProgram.Verb, .. var worker]
    ? await WorkerProgram.RunAsync(worker)
    : await Commands.Root().Parse(args).InvokeAsync();
