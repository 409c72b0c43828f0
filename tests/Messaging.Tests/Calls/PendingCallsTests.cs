using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.Messaging.Tests.Calls;

public sealed class PendingCallsTests
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(25);

    private readonly FakeTimeProvider _clock = new();
    private readonly PendingCalls _calls;

    public PendingCallsTests() => _calls = new(_clock);

    [Fact]
    public async Task Open_DeadlinePasses_AnswersTooLate()
    {
        using var call = _calls.Open(_deadline, CancellationToken.None);

        _clock.Advance(_deadline - TimeSpan.FromMilliseconds(1));
        Assert.False(call.Task.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(OwnReplies.TooLate, await call.Task);
    }

    [Fact]
    public async Task Complete_TwoCalls_EachGetsItsOwn()
    {
        using var one = _calls.Open(_deadline, CancellationToken.None);
        using var two = _calls.Open(_deadline, CancellationToken.None);

        _calls.Complete(two.Key, Answer("two"));
        _calls.Complete(one.Key, Answer("one"));

        Assert.Equal("one", (await one.Task).ErrorDescription);
        Assert.Equal("two", (await two.Task).ErrorDescription);
    }

    [Fact]
    public async Task Complete_AfterDeadline_IsDropped()
    {
        using var call = _calls.Open(_deadline, CancellationToken.None);
        _clock.Advance(_deadline);

        _calls.Complete(call.Key, Answer("late"));

        Assert.Equal(OwnReplies.TooLate, await call.Task);
    }

    [Fact]
    public void Dispose_Call_IsForgotten()
    {
        var call = _calls.Open(_deadline, CancellationToken.None);

        call.Dispose();

        Assert.Equal(0, _calls.Count);
    }

    [Fact]
    public async Task Stop_CallsBeforeAndAfter_AreAnswered()
    {
        using var before = _calls.Open(_deadline, CancellationToken.None);

        _calls.Stop();
        using var after = _calls.Open(_deadline, CancellationToken.None);

        Assert.Equal(OwnReplies.Stopping, await before.Task);
        Assert.Equal(OwnReplies.Stopping, await after.Task);
    }

    private static CallReply Answer(string text) => CallReply.Error(default, text);
}
