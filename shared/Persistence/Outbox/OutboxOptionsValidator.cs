using Microsoft.Extensions.Options;

namespace Ocpp.Micro.Persistence.Outbox;

/// <summary>Checks the ranges of <see cref="OutboxOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class OutboxOptionsValidator : IValidateOptions<OutboxOptions>;
