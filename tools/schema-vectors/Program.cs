using System.CommandLine;
using Ocpp.Micro.SchemaVectors;

var folder = new Argument<DirectoryInfo>("schemas")
{
    Description = "Folder with the official JSON schemas, in v16, v201 and v21",
}.AcceptExistingOnly();
var vectors = new Option<DirectoryInfo?>("--vectors") { Description = "Folder to write the compact test vectors to" };
var valid = new Option<int>("--valid") { Description = "Valid payloads per message", DefaultValueFactory = _ => 200 };
var seed = new Option<int>("--seed") { Description = "Start of the random choices", DefaultValueFactory = _ => 1 };

var command = new RootCommand("Holds the contracts' reader against an independent validator, message by message.")
{
    Arguments = { folder },
    Options = { vectors, valid, seed },
};
command.SetAction((result, _) => Comparison.RunAsync(
    result.GetRequiredValue(folder), result.GetValue(vectors), result.GetValue(valid), result.GetValue(seed)));
return await command.Parse(args).InvokeAsync();
