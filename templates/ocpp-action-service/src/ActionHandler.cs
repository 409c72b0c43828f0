using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Handlers;

namespace Template_Service;

/// <summary>
/// Answers the actions of this service: typed request in, typed response out. What is thrown becomes <c>InternalError</c>; a
/// <see cref="CallErrorException"/> becomes the CALLERROR that it says. One is made for every CALL.
/// </summary>
internal sealed partial class ActionHandler(IOptions<ServiceOptions> options, ILogger<ActionHandler> logger)
    : ITemplateInterfaces
{
    // template:methods

    private void CheckClock(DateTimeOffset? timestamp, CallContext call)
    {
        var difference = (call.ReceivedAt - (timestamp ?? call.ReceivedAt)).Duration();
        if (difference > options.Value.MaxClockDifference)
            Log.ClockDiffers(logger, call.ChargePointId, difference);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The clock of charge point {ChargePointId} is off by {Difference}.")]
        public static partial void ClockDiffers(ILogger logger, string chargePointId, TimeSpan difference);
    }
}
