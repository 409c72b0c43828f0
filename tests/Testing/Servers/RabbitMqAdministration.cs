using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Ocpp.Micro.Testing.Servers;

/// <summary>What tests need of RabbitMQ's management plugin.</summary>
internal sealed class RabbitMqAdministration : IDisposable
{
    private static readonly object _everything = new { configure = ".*", write = ".*", read = ".*" };

    private readonly HttpClient _http;
    private readonly string _user;

    /// <param name="administration">Where the plugin listens.</param>
    /// <param name="broker">The broker's address, for its user.</param>
    public RabbitMqAdministration(Uri administration, Uri broker)
    {
        var credentials = Uri.UnescapeDataString(broker.UserInfo is { Length: > 0 } given ? given : "guest:guest");
        _user = credentials.Split(':')[0];
        _http = new HttpClient { BaseAddress = administration, Timeout = TimeSpan.FromSeconds(10) };
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
    }

    /// <summary>Whether broker and plugin are up and let the user in.</summary>
    public async Task<bool> AnswersAsync()
    {
        try
        {
            // Fails until the node has booted, other than a plain page of the plugin.
            using var response = await _http.GetAsync(new Uri("/api/health/checks/virtual-hosts", UriKind.Relative));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    public async Task AddVirtualHostAsync(string name)
    {
        using var created = await _http.PutAsJsonAsync($"/api/vhosts/{name}", new { });
        created.EnsureSuccessStatusCode();
        using var permitted = await _http.PutAsJsonAsync($"/api/permissions/{name}/{Uri.EscapeDataString(_user)}", _everything);
        permitted.EnsureSuccessStatusCode();
    }

    public async Task DeleteVirtualHostAsync(string name)
    {
        using var response = await _http.DeleteAsync(new Uri($"/api/vhosts/{name}", UriKind.Relative));
    }

    public void Dispose() => _http.Dispose();
}
