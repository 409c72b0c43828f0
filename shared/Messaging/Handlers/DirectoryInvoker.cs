using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Leniency;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>Asks the directory about a connection of one version; the answer is in the reply's header.</summary>
internal sealed class DirectoryInvoker<TDirectory>(OcppVersion version) : ActionInvoker
    where TDirectory : class, IConnectionDirectory
{
    private static readonly ReadOnlyMemory<byte> _emptyObject = "{}"u8.ToArray();

    public override OcppVersion Version => version;

    public override string Action => DirectoryRequest.OpenConnection;

    public override bool IsInternal => true;

    public override async ValueTask<HandledCall> InvokeAsync(
        IServiceProvider services, IncomingCall call, CancellationToken cancellationToken)
    {
        var known = await services.GetRequiredService<TDirectory>().OpenAsync(call.Context, cancellationToken);

        return new(_emptyObject, null)
        {
            Admission = known.Admission,
            Leniency = services.GetRequiredService<LeniencyRules>().NamesFor(known.Make),
        };
    }
}
