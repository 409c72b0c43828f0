using Microsoft.Extensions.Options;

namespace Ocpp.Micro.CertificateService.Authorities;

/// <summary>Hands out the authority that signs, and loads it when it is needed first: opening a key takes a while on purpose.</summary>
internal sealed class AuthorityProvider(IServiceScopeFactory scopes, IOptions<CertificateOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private Authority? _authority;

    public async Task<Authority> GetAsync(CancellationToken cancellationToken)
    {
        if (_authority is { } loaded)
            return loaded;

        await _loading.WaitAsync(cancellationToken);
        try
        {
            return _authority ??= await LoadAsync(cancellationToken);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose()
    {
        _authority?.Dispose();
        _loading.Dispose();
    }

    private async Task<Authority> LoadAsync(CancellationToken cancellationToken)
    {
        if (options.Value.AuthorityFile is not null)
            return FileAuthority.Load(options.Value);

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OwnAuthority>().LoadAsync(cancellationToken);
    }
}
