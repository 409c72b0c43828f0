using System.Text;

namespace Ocpp.Micro.Bench.Validation;

/// <summary>Payloads as charge points send them.</summary>
internal static class Payloads
{
    private const int Samples = 20;

    private static readonly string[] _measurands =
        ["Energy.Active.Import.Register", "Power.Active.Import", "Current.Import", "Voltage", "Temperature"];

    private static readonly string[] _units = ["Wh", "W", "A", "V", "Celsius"];

    public static byte[] StartTransaction { get; } = Encoding.UTF8.GetBytes(
        """
        {"connectorId":1,"idTag":"04E91C5A9A3F80","meterStart":123456,"timestamp":"2026-01-31T12:34:56.789Z","reservationId":3}
        """);

    public static byte[] MeterValues { get; } = Encoding.UTF8.GetBytes(
        $$"""
        {"connectorId":1,"transactionId":4711,"meterValue":[{"timestamp":"2026-01-31T12:34:56Z","sampledValue":[{{Sampled()}}]}]}
        """);

    public static byte[] TransactionEvent { get; } = Encoding.UTF8.GetBytes(
        """
        {"eventType":"Updated","timestamp":"2026-01-31T12:34:56.789Z","triggerReason":"MeterValuePeriodic","seqNo":7,
         "offline":false,
         "transactionInfo":{"transactionId":"9a1e6d0c-3b1c-4d55-8f0e-2b6f6c1a7d11","chargingState":"Charging",
          "timeSpentCharging":900},
         "evse":{"id":1,"connectorId":1},"idToken":{"idToken":"04E91C5A9A3F80","type":"ISO14443"},
         "meterValue":[{"timestamp":"2026-01-31T12:34:56.789Z","sampledValue":[
          {"value":12345.6,"context":"Sample.Periodic","measurand":"Energy.Active.Import.Register",
           "unitOfMeasure":{"unit":"Wh"}},
          {"value":11037.2,"context":"Sample.Periodic","measurand":"Power.Active.Import","location":"Outlet",
           "unitOfMeasure":{"unit":"W"}},
          {"value":16.1,"context":"Sample.Periodic","measurand":"Current.Import","phase":"L1","unitOfMeasure":{"unit":"A"}}]}]}
        """);

    private static string Sampled() => string.Join(',', Enumerable.Range(0, Samples).Select(static i =>
        $$"""
        {"value":"{{1000 + i}}.5","context":"Sample.Periodic","format":"Raw","measurand":"{{_measurands[i % 5]}}",
         "location":"Outlet","unit":"{{_units[i % 5]}}"}
        """));
}
