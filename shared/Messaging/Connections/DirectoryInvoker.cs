using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Leniency;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.Messaging.Connections;

/// <summary>Puts one of the questions that can be asked to the directory.</summary>
/// <typeparam name="TDirectory">The directory.</typeparam>
/// <typeparam name="TRequest">The question.</typeparam>
/// <typeparam name="TResponse">Its answer.</typeparam>
internal abstract class DirectoryInvoker<TDirectory, TRequest, TResponse>(OcppVersion version)
    : RequestInvoker<TRequest, TResponse>(version)
    where TDirectory : class, IConnectionDirectory
    where TRequest : class, IInternalRequest<TRequest, TResponse>
    where TResponse : class
{
    protected sealed override Task<HandledCall> AskAsync(
        TRequest request, CallContext call, IServiceProvider services, CancellationToken cancellationToken) =>
        AskAsync(services.GetRequiredService<TDirectory>(), request, call, services, cancellationToken);

    protected abstract Task<HandledCall> AskAsync(
        TDirectory directory, TRequest request, CallContext call, IServiceProvider services, CancellationToken cancellationToken);
}

/// <summary>A charge point has connected; the answer's headers carry what it was told.</summary>
internal sealed class OpenConnectionInvoker<TDirectory>(OcppVersion version)
    : DirectoryInvoker<TDirectory, OpenConnectionRequest, OpenConnectionResponse>(version)
    where TDirectory : class, IConnectionDirectory
{
    protected override async Task<HandledCall> AskAsync(
        TDirectory directory, OpenConnectionRequest request, CallContext call, IServiceProvider services, CancellationToken cancellationToken)
    {
        var known = await directory.OpenAsync(request, call, cancellationToken);
        return Answer(known.Connection) with
        {
            Admission = known.Admission,
            Leniency = services.GetRequiredService<LeniencyRules>().NamesFor(known.Make),
        };
    }
}

/// <summary>How must a charge point prove who it is?</summary>
internal sealed class FindCredentialsInvoker<TDirectory>(OcppVersion version)
    : DirectoryInvoker<TDirectory, FindCredentialsRequest, FindCredentialsResponse>(version)
    where TDirectory : class, IConnectionDirectory
{
    protected override async Task<HandledCall> AskAsync(
        TDirectory directory, FindCredentialsRequest request, CallContext call, IServiceProvider services, CancellationToken cancellationToken) =>
        Answer(await directory.FindCredentialsAsync(call.ChargePointId, cancellationToken));
}

/// <summary>Connections have ended.</summary>
internal sealed class CloseConnectionsInvoker<TDirectory>(OcppVersion version)
    : DirectoryInvoker<TDirectory, CloseConnectionsRequest, CloseConnectionsResponse>(version)
    where TDirectory : class, IConnectionDirectory
{
    protected override async Task<HandledCall> AskAsync(
        TDirectory directory, CloseConnectionsRequest request, CallContext call, IServiceProvider services, CancellationToken cancellationToken) =>
        Answer(await directory.CloseAsync(request, cancellationToken));
}

/// <summary>A gateway lives.</summary>
internal sealed class RenewLeaseInvoker<TDirectory>(OcppVersion version)
    : DirectoryInvoker<TDirectory, RenewLeaseRequest, RenewLeaseResponse>(version)
    where TDirectory : class, IConnectionDirectory
{
    protected override async Task<HandledCall> AskAsync(
        TDirectory directory, RenewLeaseRequest request, CallContext call, IServiceProvider services, CancellationToken cancellationToken) =>
        Answer(await directory.RenewAsync(request, cancellationToken));
}

/// <summary>Where is a charge point?</summary>
internal sealed class FindConnectionInvoker<TDirectory>(OcppVersion version)
    : DirectoryInvoker<TDirectory, FindConnectionRequest, FindConnectionResponse>(version)
    where TDirectory : class, IConnectionDirectory
{
    protected override async Task<HandledCall> AskAsync(
        TDirectory directory, FindConnectionRequest request, CallContext call, IServiceProvider services, CancellationToken cancellationToken) =>
        Answer(await directory.FindAsync(call.ChargePointId, cancellationToken));
}
