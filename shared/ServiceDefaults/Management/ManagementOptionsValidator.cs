using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ServiceDefaults.Management;

/// <summary>Checks <see cref="ManagementOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class ManagementOptionsValidator : IValidateOptions<ManagementOptions>;
