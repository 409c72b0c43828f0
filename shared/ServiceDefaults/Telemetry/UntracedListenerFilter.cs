using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Ocpp.Micro.ServiceDefaults.Listeners;

namespace Ocpp.Micro.ServiceDefaults.Telemetry;

/// <summary>
/// Takes away the activity that ASP.NET Core starts for a request on an untraced listener. It is not recorded, and would pass
/// that on to every span made under it, such as those of a WebSocket's calls.
/// </summary>
internal sealed class UntracedListenerFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(static (context, following) =>
        {
            if (context.Features.Get<ListenerFeature>() is not { Traced: true })
                Activity.Current = null;

            return following(context);
        });
        next(app);
    };
}
