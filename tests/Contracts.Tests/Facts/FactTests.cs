using System.Text.Json;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Tests.Facts;

/// <summary>Facts cross the broker as JSON.</summary>
public sealed class FactTests
{
    private const string Point = "CP 1";

    private static readonly Guid _id = Guid.Parse("0197e2f0-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset _at = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly Fact[] _facts =
    [
        new BatterySwapped(
            _id, Point, _at, 5, "BatteryOut", "TAG", "ISO14443", "Accepted", [new SwappedBattery(1, "B-1", 97.5m, 88m)]),
        new BaseReportRequested(_id, Point, _at, 5, "FullInventory"),
        new CertificateIssued(_id, Point, _at, OcppVersion.V21, _id, "PEM", "0a", _at, "V2GCertificate", 8),
        new ChargePointBooted(_id, Point, _at, OcppVersion.V201, "Accepted", "Vendor", "Model", "1", "2.0", "PowerUp"),
        new ChargePointConnected(_id, Point, _at, "connection", OcppVersion.V16),
        new ChargePointDisconnected(_id, Point, _at, "connection", DisconnectReason.Replaced),
        new CallResultRejected(_id, Point, _at, "connection", OcppVersion.V21, "1", "Heartbeat", "FormatViolation", ""),
        new ChargingLimitChanged(_id, Point, _at, 1, "EMS", true, false, true, "[]"),
        new ConnectorStatusChanged(_id, Point, _at, null, 1, ConnectorState.Occupied, "SuspendedEV", "WeakSignal", "E1", "why"),
        new DerAlarmChanged(_id, Point, _at, "HVMustTrip", true, "OverVoltage", "L1"),
        new DerControlSwitched(_id, Point, _at, "control", true, ["other"]),
        new DeviationAccepted(
            _id, Point, _at, OcppVersion.V16, "BootNotification", "chargePointSerialNumber", "acme-serials", ViolationKind.TooLong),
        new DeviceEventOccurred(
            _id, Point, _at, 7, "Connector", "AvailabilityState", "Faulted", "Delta", "HardWiredNotification", EvseId: 1, Severity: 4),
        new DiagnosticsStatusChanged(_id, Point, _at, "Uploaded", 3),
        new EventStreamValuesRecorded(_id, Point, _at, 3, 12, [new StreamedValue(_at, "230.1")]),
        new FirmwarePublished(_id, Point, _at, "Published", 4, ["http://192.0.2.1/firmware"]),
        new EvChargingNeedsReported(_id, Point, _at, 1, "AC_three_phase", _at, 40000m, 12, "{}"),
        new EvChargingScheduleReported(_id, Point, _at, 1, _at, "{}", 5),
        new FirmwareStatusChanged(_id, Point, _at, "Installed"),
        new MeterValuesRecorded(
            _id, Point, _at, "17", null, 1,
            [new MeterReading(_at, "Energy.Active.Import.Register", 12.5m, "Wh"), new MeterReading(_at, "SoC", null, Raw: "x")],
            OcppFamily.V2),
        new PaymentNotSettled(_id, Point, _at, "psp", "Failed", 12.34m, "17", "offline"),
        new PaymentSettled(_id, Point, _at, "psp", 12.34m, "17", "R-1", "https://receipts.example/R-1", "NL123"),
        new PriorityChargingChanged(_id, Point, _at, "17", true),
        new ReportCompleted(_id, Point, _at, ReportKind.CustomerInformation, 9),
        new ReservationEnded(_id, Point, _at, 3, "Expired"),
        new SecurityEventOccurred(_id, Point, _at, "TamperDetectionActivated", true, "lid"),
        new TransactionCorrected(_id, Point, _at, "17", OcppFamily.V2, _at, _at, 1, 1, "CARD", "ISO14443", 100m, 350.5m, "EVDisconnected"),
        new TransactionStarted(_id, Point, _at, "17", null, 1, "TAG", null, "Accepted", 100m, 3, Family: OcppFamily.V16),
        new TransactionStopped(_id, Point, _at, "17", _at, null, 1, "TAG", null, 100m, 350.5m, "EVDisconnected", OcppFamily.V16),
    ];

    public static TheoryData<string> Names() => [.. _facts.Select(static fact => fact.GetType().Name)];

    [Fact]
    public void Facts_EveryTypeOfTheContracts_IsTestedHere()
    {
        var types = typeof(Fact).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Fact)));

        Assert.Equal(types.Select(static type => type.Name).Order(), _facts.Select(static fact => fact.GetType().Name).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Serialize_EveryFact_ComesBackWhole(string name)
    {
        var fact = _facts.Single(fact => fact.GetType().Name == name);
        var json = JsonSerializer.Serialize(fact, fact.GetType());

        var read = JsonSerializer.Deserialize(json, fact.GetType());

        // Records compare lists by reference, so the JSON is compared.
        Assert.Equal(json, JsonSerializer.Serialize(read, fact.GetType()));
        Assert.True(
            fact is BatterySwapped or MeterValuesRecorded or FirmwarePublished or EventStreamValuesRecorded or DerControlSwitched || fact.Equals(read));
    }

    [Fact]
    public void Serialize_Enumerations_AreNames()
    {
        var booted = JsonSerializer.SerializeToNode(_facts.OfType<ChargePointBooted>().Single())!;
        var disconnected = JsonSerializer.SerializeToNode(_facts.OfType<ChargePointDisconnected>().Single())!;
        var values = JsonSerializer.SerializeToNode(_facts.OfType<MeterValuesRecorded>().Single())!;
        var status = JsonSerializer.SerializeToNode(_facts.OfType<ConnectorStatusChanged>().Single())!;

        Assert.Equal("ocpp2.0.1", (string?)booted["Version"]);
        Assert.Equal("Replaced", (string?)disconnected["Reason"]);
        Assert.Equal("Occupied", (string?)status["State"]);
        Assert.Equal("ocpp2", (string?)values["Family"]);
    }

    [Fact]
    public void Energy_BothReadingsKnown_IsTheirDifference()
    {
        var stopped = _facts.OfType<TransactionStopped>().Single();

        Assert.Equal(250.5m, stopped.Energy);
        Assert.Equal(250.5m, _facts.OfType<TransactionCorrected>().Single().Energy);
        Assert.Null((stopped with { MeterStart = null }).Energy);
    }
}
