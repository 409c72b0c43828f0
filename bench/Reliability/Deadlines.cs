using Microsoft.Extensions.DependencyInjection.Extensions;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Bench.Reliability;

/// <summary>Takes the deadlines out of a process, to tell what they cost.</summary>
internal static class Deadlines
{
    /// <summary>Neither CALLs that wait for their answer nor handlers have a timer any more.</summary>
    public static void RemoveDeadlines(this IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton(new PendingCalls(new NoTimers())));
        services.Replace(ServiceDescriptor.Singleton(new HandlerDeadlines(new NoTimers())));
    }

    private sealed class NoTimers : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new NoTimer();
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // Nothing is held.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
