using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Calls;

/// <summary>A question of one service to another, the same on every transport.</summary>
public abstract class RequestClientTests(RabbitMqFixture? broker) : BusTests(broker)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task AskAsync_Bound_ReturnsTheAnswer()
    {
        var host = await StartAskingAsync(static (question, _) => Task.FromResult(new Number(question.Text.Length)));

        // As long as a page of rows may be.
        var answer = await AskAsync(host, new string('é', 3_000_000), _timeout);

        Assert.Equal(3_000_000, answer.Value);
    }

    [Fact]
    public async Task AskAsync_Refused_ThrowsWithTheReason()
    {
        var host = await StartAskingAsync(
            static (_, _) => throw new CallErrorException(OcppErrorCode.PropertyConstraintViolation, "There is no such page."));

        var refusal = await Assert.ThrowsAsync<RequestException>(() => AskAsync(host, "", _timeout));

        Assert.Equal((RequestFailure.Refused, "There is no such page."), (refusal.Failure, refusal.Reason));
    }

    [Fact]
    public async Task AskAsync_HandlerFails_ThrowsWithoutItsSecrets()
    {
        var host = await StartAskingAsync(static (_, _) => throw new InvalidOperationException("secret"));

        var failure = await Assert.ThrowsAsync<RequestException>(() => AskAsync(host, "", _timeout));

        Assert.Equal((RequestFailure.Failed, "test.Length"), (failure.Failure, failure.Question));
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskAsync_BoundByNobody_ThrowsAtOnce()
    {
        var host = await StartAsync(static bus => bus.RequestClient());

        var failure = await Assert.ThrowsAsync<RequestException>(() => AskAsync(host, "", TimeSpan.FromHours(1)));

        Assert.Equal(RequestFailure.NobodyBound, failure.Failure);
    }

    [Fact]
    public async Task AskAsync_NoAnswerInTime_ThrowsAndEndsTheWork()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var host = await StartAskingAsync(async (_, cancellationToken) =>
        {
            await using var registration = cancellationToken.Register(ended.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return new Number(0);
        });

        var failure = await Assert.ThrowsAsync<RequestException>(() => AskAsync(host, "", TimeSpan.FromMilliseconds(300)));

        Assert.Equal(RequestFailure.NoAnswer, failure.Failure);
        await ended.Task.WaitAsync(_timeout, Cancellation);
    }

    [Fact]
    public void Answer_ClassWithoutQuestions_Throws()
    {
        var thrown = Record.Exception(() => TestHost.Build(null, Script, bus => bus.Queue("one", queue => queue.Answer<Script>())));

        Assert.Contains("IRequestHandler", Assert.IsType<InvalidOperationException>(thrown).Message, StringComparison.Ordinal);
    }

    private static Task<Number> AskAsync(TestHost host, string text, TimeSpan timeout) =>
        host.Get<IRequestClient>().AskAsync(new Length(text), timeout, Cancellation);

    private async Task<TestHost> StartAskingAsync(Func<Length, CancellationToken, Task<Number>> answer)
    {
        Script.Length = answer;
        var queue = QueueName();
        if (Broker is null)
            return await StartAsync(bus => bus.RequestClient().Queue(queue, static questions => questions.Answer<ScriptedLength>()));

        await StartAsync(bus => bus.Queue(queue, static questions => questions.Answer<ScriptedLength>()));
        return await StartAsync(static bus => bus.RequestClient());
    }
}

public sealed class InMemoryRequestClientTests() : RequestClientTests(null);

[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqRequestClientTests(RabbitMqFixture broker) : RequestClientTests(broker);
