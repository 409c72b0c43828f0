using System.Net;
using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Proxies;

namespace Ocpp.Micro.ConnectionGateway.Security;

/// <summary>
/// How many may be about to connect, and how often they may fail: from one address, in the name of one charge point from one address, and in
/// that name from anywhere. The last one refuses no right proof, or strangers could lock a charge point out. Those that show nothing are counted
/// apart, by their addresses alone: names cost them nothing, and with enough of them they would use up everybody's.
/// </summary>
internal sealed class AttemptLimits(IOptions<GatewayOptions> options, TimeProvider clock)
{
    // How many addresses may use up what one may.
    private const int Addresses = 10;

    // How many times as often as others those may come that show nothing: a whole site waits to be asked.
    private const int ShowingNothing = 50;

    private readonly FailureLimit _byAddress = new(options.Value.FailuresPerAddress, clock);
    private readonly FailureLimit _byChargePointAndAddress = new(options.Value.FailuresPerChargePoint, clock);
    private readonly FailureLimit _byChargePoint = new(Addresses * options.Value.FailuresPerChargePoint, clock);
    private readonly FailureLimit _showingNothing = new(ShowingNothing * options.Value.FailuresPerAddress, clock);
    private readonly int _max = options.Value.MaxHandshakes;
    private int _underWay;

    /// <summary>Whether there is room for one more, to be given back with <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _underWay) <= _max)
            return true;

        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _underWay);

    /// <summary>Whether an attempt may be made that shows nothing, and counts nowhere unless it fails.</summary>
    /// <param name="address">From where.</param>
    /// <param name="chargePointId">In whose name.</param>
    public bool IsOpenTo(IPAddress? address, string chargePointId)
    {
        var network = ClientNetwork.Of(address);
        return _byAddress.IsOpenTo(network) && _showingNothing.IsOpenTo(network) && _byChargePointAndAddress.IsOpenTo(BothOf(chargePointId, network));
    }

    /// <summary>
    /// Whether an attempt may be made that shows something. It counts as a failure in the charge point's name from there until <see cref="HasNotFailed"/>, so that
    /// no more are made at a time than may fail. Those from one address do not: a whole site may come back behind it at once.
    /// </summary>
    /// <param name="address">From where.</param>
    /// <param name="chargePointId">In whose name.</param>
    /// <param name="minute">For <see cref="HasNotFailed"/>.</param>
    public bool TryBegin(IPAddress? address, string chargePointId, out long minute)
    {
        minute = 0;
        var network = ClientNetwork.Of(address);
        return _byAddress.IsOpenTo(network) && _byChargePointAndAddress.TryCount(BothOf(chargePointId, network), out minute);
    }

    public void HasNotFailed(IPAddress? address, string chargePointId, long minute) =>
        _byChargePointAndAddress.TakeBack(BothOf(chargePointId, ClientNetwork.Of(address)), minute);

    /// <summary>Counts one from an address that was asked to show something.</summary>
    public void HasShownNothing(IPAddress? address) => _showingNothing.TryCount(ClientNetwork.Of(address), out _);

    /// <summary>Counts a failure in a charge point's name; false when others, from wherever, have used up what there may be.</summary>
    public bool TryFail(string chargePointId) => _byChargePoint.TryCount(chargePointId, out _);

    /// <summary>Counts a failure from an address; false when others that were made at the same time have used up what it has.</summary>
    public bool TryFail(IPAddress? address) => _byAddress.TryCount(ClientNetwork.Of(address), out _);

    // No address has a space.
    private static string BothOf(string chargePointId, string network) => $"{network} {chargePointId}";
}
