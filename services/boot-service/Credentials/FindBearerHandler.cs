using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>Says who goes by a name, to whoever is about to sign a certificate of it.</summary>
internal sealed class FindBearerHandler(CommonNames names) : IRequestHandler<FindBearerRequest, FindBearerResponse>
{
    public Task<FindBearerResponse> HandleAsync(FindBearerRequest request, CancellationToken cancellationToken) =>
        names.FindAsync(request.CommonName, cancellationToken);
}
