namespace Ocpp.Micro.Faults.Tests.Parts;

/// <summary>The parts of a system.</summary>
internal static class PartName
{
    public const string Broker = "broker";

    public const string Database = "database";

    public const string Boot = "boot";

    public const string Session = "session";

    public const string Device = "device";

    public const string Energy = "energy";

    public const string Certificate = "certificate";

    public const string Gateway1 = "gateway-1";

    public const string Gateway2 = "gateway-2";

    public const string ChargePoints = "charge points";
}
