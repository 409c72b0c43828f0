using System.Buffers;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Persistence.Answers;

/// <summary>
/// Answers a billing message once: the same message again, on whatever socket, gateway and instance, gets the first answer again
/// and changes nothing. It is the same when charge point, version, action, unique id and the payload's bytes are. A message that
/// tells the same under a new unique id is another one, which the service's own keys have to recognise.
/// </summary>
/// <typeparam name="TContext">The service's tables, among them <c>answers</c> (<see cref="FirstAnswersExtensions.KeepAnswers"/>).</typeparam>
/// <param name="database">The scope's context.</param>
/// <param name="clock">The clock.</param>
public sealed class FirstAnswers<TContext>(TContext database, TimeProvider clock)
    where TContext : ServiceDbContext
{
    /// <summary>
    /// Does the work of a CALL and keeps its answer, both in one database transaction. The work changes entities and saves nothing;
    /// when saving meets another writer it is done again from the start. Nothing is kept when it throws.
    /// </summary>
    /// <typeparam name="TRequest">The CALL's payload.</typeparam>
    /// <typeparam name="TResponse">Its answer.</typeparam>
    /// <param name="request">The payload.</param>
    /// <param name="call">Its context; the handler is an <see cref="IAnswersOnce"/>.</param>
    /// <param name="work">
    /// Makes the changes and the answer; gets the number of the attempt, from 1. The first may take everything for new; only a
    /// conflict makes it worth looking for what is there.
    /// </param>
    /// <param name="cancellationToken">The deadline.</param>
    /// <returns>The very object that the work made last, its changes saved; or another, the first answer, and nothing is changed.</returns>
    /// <exception cref="DbUpdateException">The changes cannot be saved.</exception>
    public Task<TResponse> OnceAsync<TRequest, TResponse>(
        IOcppRequest<TRequest, TResponse> request,
        CallContext call,
        Func<int, CancellationToken, Task<TResponse>> work,
        CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(work);
        var key = AnswerKey.Of(call, TRequest.Action);
        return database.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                // A repetition is rare: its answer's key exists, and that conflict is what tells.
                if (attempt > 1 && await FindAsync<TResponse>(key, token) is { } first)
                    return first;

                var response = await work(attempt, token);
                database.Set<StoredAnswer>().Add(new() { Key = key, Payload = Write(response), AnsweredAt = clock.GetUtcNow() });
                await database.SaveChangesAsync(token);
                return response;
            },
            cancellationToken);
    }

    private async Task<TResponse?> FindAsync<TResponse>(byte[] key, CancellationToken cancellationToken)
        where TResponse : class, IOcppObject<TResponse>
    {
        var payload = await database.Set<StoredAnswer>()
            .Where(answer => answer.Key == key)
            .Select(answer => answer.Payload)
            .SingleOrDefaultAsync(cancellationToken);
        if (payload is null)
            return null;

        return OcppPayload.TryParse<TResponse>(payload, out var response, out var violation)
            ? response
            : throw new InvalidOperationException($"The kept answer is no {typeof(TResponse).Name}: {violation.Description}");
    }

    private static byte[] Write<TResponse>(TResponse response)
        where TResponse : class, IOcppObject<TResponse>
    {
        var buffer = new ArrayBufferWriter<byte>();
        return OcppPayload.TryWrite(buffer, response, out var violation)
            ? buffer.WrittenSpan.ToArray()
            : throw new InvalidOperationException($"The answer breaks a rule: {violation.Description}");
    }
}
