using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ServiceDefaults.Hosting;

/// <summary>Checks <see cref="LifetimeOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class LifetimeOptionsValidator : IValidateOptions<LifetimeOptions>;
