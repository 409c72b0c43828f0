using System.CommandLine;
using Ocpp.Micro.Fuzzer.Runs;

var target = new Option<string>("--target") { Description = "What is fuzzed: frames, payloads, or all", DefaultValueFactory = _ => "all" }
    .AcceptOnlyFromAmong(["frames", "payloads", "all"]);
var frames = new Option<long>("--frames") { Description = "How many of each", DefaultValueFactory = _ => 1_000_000 };
var seed = new Option<long>("--seed") { Description = "Start of the random choices; any by default", DefaultValueFactory = _ => Random.Shared.NextInt64(int.MaxValue) };
var first = new Option<long>("--first") { Description = "The iteration to begin with, to play one again", DefaultValueFactory = _ => 0 };

var command = new RootCommand("Fuzzes the frame parser and the validator of payloads.") { Options = { target, frames, seed, first } };
command.SetAction((result, cancellationToken) => FuzzCommand.RunAsync(
    result.GetRequiredValue(target), result.GetValue(frames), result.GetValue(seed), result.GetValue(first), cancellationToken));
return await command.Parse(args).InvokeAsync();
