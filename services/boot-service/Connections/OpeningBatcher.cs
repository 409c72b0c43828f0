using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>Has sockets decided about together.</summary>
internal sealed class OpeningBatcher(ConnectionStore store) : Batcher<OpenQuestion, Opening>
{
    /// <summary>Decides about a socket.</summary>
    /// <param name="question">What it asks.</param>
    /// <param name="cancellationToken">Gives up waiting. What has not begun by then is not done.</param>
    public Task<Opening> OpenAsync(OpenQuestion question, CancellationToken cancellationToken) => AskAsync(question, cancellationToken);

    protected override Task<IReadOnlyList<Opening>> AnswerAsync(
        IReadOnlyList<OpenQuestion> questions, CancellationToken cancellationToken) => store.OpenAsync(questions, cancellationToken);
}
