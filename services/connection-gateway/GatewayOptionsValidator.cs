using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway;

/// <summary>Checks <see cref="GatewayOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class GatewayOptionsValidator : IValidateOptions<GatewayOptions>;
