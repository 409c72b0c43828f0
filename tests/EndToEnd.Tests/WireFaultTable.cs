using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>What charge points can do wrong on the wire, and what the specification of their version has answered.</summary>
internal static class WireFaultTable
{
    private static readonly string _tooLong = new('x', 21);
    private static readonly string _longId = new('i', 37);
    private static readonly string _deep = new('[', 40);

    // 1.6 names no answer to a frame whose unique id cannot be read: -1 is that of 2.x. It has a type that it does not know ignored (§4.1.3);
    // who sent one waits for an answer, and gets one.
    private static readonly (string Paragraph, string Frame, string? Answer)[] _faults16 =
    [
        ("J16 §4.1.2", "not JSON", """[4,"-1","FormationViolation","""),
        ("J16 §4.2", """{"a":1}""", """[4,"-1","FormationViolation","""),
        ("J16 §4.2.1", "[2]", """[4,"-1","FormationViolation","""),
        ("J16 §4.2.1", """[2,"short"]""", """[4,"short","FormationViolation","""),
        ("J16 §4.2.1", """[2,"short","Heartbeat"]""", """[4,"short","FormationViolation","""),
        ("J16 §4.2.1", """[2,"long","Heartbeat",{},{}]""", """[4,"long","FormationViolation","""),
        ("J16 §4.1.3", """[9,"type","Heartbeat",{}]""", """[4,"type","FormationViolation","""),
        ("J16 §4.1.3", """[5,"type","FormationViolation","",{}]""", """[4,"type","FormationViolation","""),
        ("J16 §4.1.3", """[6,"type","NotifyPeriodicEventStream",{}]""", """[4,"type","FormationViolation","""),
        ("J16 §4.1.4", """[2,"","Heartbeat",{}]""", """[4,"-1","FormationViolation","""),
        ("J16 §4.1.4", """[2,17,"Heartbeat",{}]""", """[4,"-1","FormationViolation","""),
        ("J16 §4.1.4", $$"""[2,"{{_longId}}","Heartbeat",{}]""", $"""[4,"{_longId}","FormationViolation","""),
        ("J16 §4.2.1", """[2,"array","Heartbeat",[]]""", """[4,"array","FormationViolation","""),
        ("J16 §4.2.1", """[2,"null","Heartbeat",null]""", """[3,"null",{"currentTime":"""),
        ("J16 §4.2.3", """[2,"unknown","Frobnicate",{}]""", """[4,"unknown","NotImplemented","""),
        ("J16 §4.2.3", """[2,"unbound","Reset",{"type":"Soft"}]""", """[4,"unbound","NotSupported","""),
        ("J16 §4.2.3, J16e §5.1", """[2,"missing","Authorize",{}]""", """[4,"missing","OccurenceConstraintViolation","""),
        ("J16 §4.2.3", """[2,"type","Authorize",{"idTag":7}]""", """[4,"type","TypeConstraintViolation","""),
        ("J16 §4.2.3", """[2,"nothing","Authorize",{"idTag":null}]""", """[4,"nothing","TypeConstraintViolation","""),
        ("J16 §4.2.3", $$"""[2,"long","Authorize",{"idTag":"{{_tooLong}}"}]""", """[4,"long","PropertyConstraintViolation","""),
        ("J16 §4.2.3", """[2,"enum","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Sleeping"}]""", """[4,"enum","PropertyConstraintViolation","""),
        ("J16 §4.2.3", """[2,"date","StartTransaction",{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":"yesterday"}]""", """[4,"date","PropertyConstraintViolation","""),
        ("J16 §4.2.3, J16e §3.1", """[2,"extra","Authorize",{"idTag":"A","more":1}]""", """[4,"extra","FormationViolation","""),
        ("1.6 §4.3", """[2,"vendor","DataTransfer",{"vendorId":"nobody"}]""", """[3,"vendor",{"status":"UnknownVendorId"}]"""),
        ("J16 §4.2.3", """[3,"nobody",{}]""", null),
        ("J16 §4.2.3", """[4,"nobody","GenericError","",{}]""", null),
        ("J16 §4.2.3", """[4,"nobody","OccurrenceConstraintViolation","two\nlines",null]""", null),
    ];

    // The same in both versions, down to the numbers of most paragraphs.
    private static readonly (string Paragraph, string Frame, string? Answer)[] _faults2 =
    [
        ("§4.2.3, §4.3", "not JSON", """[4,"-1","RpcFrameworkError","""),
        ("§4.2", """{"a":1}""", """[4,"-1","RpcFrameworkError","""),
        ("§4.2.1", "[2]", """[4,"-1","RpcFrameworkError","""),
        ("§4.2.1", """[2,"short"]""", """[4,"short","RpcFrameworkError","""),
        ("§4.2.1", """[2,"short","Heartbeat"]""", """[4,"short","RpcFrameworkError","""),
        ("§4.2.1", """[2,"long","Heartbeat",{},{}]""", """[4,"long","RpcFrameworkError","""),
        ("§4.1.3, §4.3", """["2","type","Heartbeat",{}]""", """[4,"type","RpcFrameworkError","""),
        ("§4.1.4", """[2,"","Heartbeat",{}]""", """[4,"-1","RpcFrameworkError","""),
        ("§4.2.3", """[2,17,"Heartbeat",{}]""", """[4,"-1","RpcFrameworkError","""),
        ("§4.2.3", """[2,null,"Heartbeat",{}]""", """[4,"-1","RpcFrameworkError","""),
        ("§4.1.4", $$"""[2,"{{_longId}}","Heartbeat",{}]""", $"""[4,"{_longId}","RpcFrameworkError","""),
        ("§4.2.1", """[2,"action",7,{}]""", """[4,"action","RpcFrameworkError","""),
        ("§4.1.5", """[2,"array","Reset",[]]""", """[4,"array","FormatViolation","""),
        ("§4.1.5", """[2,"text","Reset","{}"]""", """[4,"text","FormatViolation","""),
        ("§4.3", """[2,"cut off","Reset",{"type":"Im""", """[4,"cut off","FormatViolation","""),
        ("§4.3", $$"""[2,"deep","Reset",{"a":{{_deep}}""", """[4,"deep","FormatViolation","""),
        ("§4.1.5", """[2,"null","Reset",null]""", """[4,"null","NotSupported","""),
        ("§4.3", """[2,"unknown","Frobnicate",{}]""", """[4,"unknown","NotImplemented","""),
        ("§4.2.1", """[2,"case","heartbeat",{}]""", """[4,"case","NotImplemented","""),
        ("§4.3", """[2,"1.6","StartTransaction",{}]""", """[4,"1.6","NotImplemented","""),
        ("§4.3", """[2,"unbound","Reset",{"type":"Immediate"}]""", """[4,"unbound","NotSupported","""),
        ("§4.1.5", """[2,"nothing","Heartbeat",null]""", """[3,"nothing",{"currentTime":"""),
        ("§4.3", """[2,"missing","BootNotification",{"reason":"PowerUp"}]""", """[4,"missing","OccurrenceConstraintViolation","""),
        ("§4.3", Boot("inner", """{"model":"M"}""", "PowerUp"), """[4,"inner","OccurrenceConstraintViolation","""),
        ("§4.3", Boot("type", """{"model":7,"vendorName":"V"}""", "PowerUp"), """[4,"type","TypeConstraintViolation","""),
        ("§4.3, §4.1.5", Boot("absent", """{"model":"M","vendorName":"V","serialNumber":null}""", "PowerUp"), """[4,"absent","TypeConstraintViolation","""),
        ("§4.3", Boot("long", $$"""{"model":"{{_tooLong}}","vendorName":"V"}""", "PowerUp"), """[4,"long","PropertyConstraintViolation","""),
        ("§4.3", Boot("enum", """{"model":"M","vendorName":"V"}""", "Boredom"), """[4,"enum","PropertyConstraintViolation","""),
        ("§4.3", Boot("extra", """{"model":"M","vendorName":"V","more":1}""", "PowerUp"), """[4,"extra","FormatViolation","""),
        ("§4.3", """[2,"extra","Heartbeat",{"more":1}]""", """[4,"extra","FormatViolation","""),
        ("§4.2.3", """[3,"nobody",{}]""", null),
        ("§4.2.3", """[4,"nobody","GenericError","",{}]""", null),
        ("§4.2.3", """[4,"nobody","FormatViolation","two\nlines",["more"]]""", null),
        ("§4.2.3", """[4,"-1","RpcFrameworkError",null,"text"]""", null),
    ];

    private static readonly (string Paragraph, string Frame, string? Answer)[] _faults201 =
    [
        ("J201 §4.4", """[9,"type","Heartbeat",{}]""", """[4,"type","MessageTypeNotSupported","""),
        ("J201 §4.4", """[1,"type","Heartbeat",{}]""", """[4,"type","MessageTypeNotSupported","""),
        ("J201 §4.4", """[5,"type","FormatViolation","",{}]""", """[4,"type","MessageTypeNotSupported","""),
        ("J201 §4.4", """[6,"type","NotifyPeriodicEventStream",{}]""", """[4,"type","MessageTypeNotSupported","""),
        ("J201 §4.3", """[2,"2.1","NotifyPeriodicEventStream",{}]""", """[4,"2.1","NotImplemented","""),
    ];

    private static readonly (string Paragraph, string Frame, string? Answer)[] _faults21 =
    [
        ("J21 §4.4", """[9,"type","Heartbeat",{}]""", null),
        ("J21 §4.1.3", """[1,"type"]""", null),
        ("J21 §4.2.3", """[5,"nobody","FormatViolation","two\nlines",null]""", null),
        ("J21 §4.2.3", """[5,17]""", null),
        ("J21 §4.2.4", """[6,"unknown","Frobnicate",{}]""", null),
        ("J21 §4.2.4", """[6,"answered","Reset",{}]""", null),
        ("J21 §4.2.4", """[6,"missing","NotifyPeriodicEventStream",{}]""", null),
        ("J21 §4.2.4", """[6,"array","NotifyPeriodicEventStream",[]]""", null),
        ("J21 §4.2.4", """[6,17,"NotifyPeriodicEventStream",{}]""", null),
        ("J21 §4.2.4", """[6,"cut off","NotifyPeriodicEventStream",{"id":""", null),
        ("J21 §4.3", """[2,"unanswered","NotifyPeriodicEventStream",{}]""", """[4,"unanswered","NotSupported","""),
    ];

    public static IReadOnlyList<WireFault> Faults { get; } =
    [
        .. Rows(OcppVersion.V16, "", _faults16),
        .. Rows(OcppVersion.V201, "J201 ", _faults2),
        .. Rows(OcppVersion.V201, "", _faults201),
        .. Rows(OcppVersion.V21, "J21 ", _faults2),
        .. Rows(OcppVersion.V21, "", _faults21),
        .. PayloadFaultTable.Rows,
    ];

    private static string Boot(string uniqueId, string chargingStation, string reason) =>
        $$"""[2,"{{uniqueId}}","BootNotification",{"chargingStation":{{chargingStation}},"reason":"{{reason}}"}]""";

    private static IEnumerable<WireFault> Rows(
        OcppVersion version, string document, IEnumerable<(string Paragraph, string Frame, string? Answer)> faults) =>
        faults.Select(fault => new WireFault(version, document + fault.Paragraph, fault.Frame, fault.Answer));
}
