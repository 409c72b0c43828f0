using Microsoft.Extensions.Options;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>Checks <see cref="CommandOptions"/> by their annotations.</summary>
[OptionsValidator]
internal sealed partial class CommandOptionsValidator : IValidateOptions<CommandOptions>;
