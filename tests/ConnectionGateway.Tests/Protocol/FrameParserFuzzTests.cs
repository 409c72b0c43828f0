using System.Text;
using System.Text.Json;
using Ocpp.Micro.ConnectionGateway.Protocol;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ConnectionGateway.Tests.Protocol;

public sealed class FrameParserFuzzTests
{
    private const int Frames = 100_000;
    private const int MaxDepth = 16;

    private static readonly string[] _corpus =
    [
        """[2,"19223201","BootNotification",{"chargePointVendor":"VendorX","chargePointModel":"SingleSocketCharger"}]""",
        """[2,"d5b9f6ec-9b8e-4b0e-8a1c-0d6a1c5a3f10","MeterValues",{"connectorId":1,"meterValue":[{"timestamp":"2024-01-01T00:00:00Z","sampledValue":[{"value":"1.5e3"}]}]}]""",
        """[2,"1","Heartbeat",null]""",
        """[3,"7",{"status":"Accepted"}]""",
        """[4,"7","NotSupported","SendLocalList.req not implemented",{}]""",
        """[5,"7","FormatViolation","/currentTime is missing",{}]""",
        """[6,"8","NotifyPeriodicEventStream",{"id":1,"data":[]}]""",
        """[2,"\u0031\ud83d\udd0c","Heartbeat",{"\\":"\"","a":[[[[[[[[]]]]]]]]}]""",
        "{}", "[]", "[2]", "\"", "null", "",
    ];

    private static readonly string[] _tokens =
        ["[", "]", "{", "}", "\"", ",", ":", "null", "true", "2", "-1", "1e999", "\\u", "\\ud800", "\u0000", "ä", "🔌", "//", " ", "\r\n"];

    [Theory]
    [InlineData(20240101)]
    [InlineData(42)]
    public void Parse_MutatedFrames_AlwaysSaysWhatToDo(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Frames; i++)
        {
            var bytes = Mutate(random);
            var version = (OcppVersion)random.Next(3);

            var frame = FrameParser.Parse(bytes, version, MaxDepth);

            Assert.True(IsConsistent(frame, bytes), $"seed {seed}, frame {i}: {Convert.ToBase64String(bytes)}");
        }
    }

    private static bool IsConsistent(Frame frame, byte[] bytes) => frame.Kind switch
    {
        FrameKind.Call or FrameKind.Send => frame.UniqueId.Length is > 0 and <= 36 && frame.Action.Length > 0 && IsObject(frame.Payload) && IsJson(bytes),
        FrameKind.Refused => frame.UniqueId.Length > 0 && frame.Fault is not null,
        FrameKind.Ignored => frame.Fault is not null,
        FrameKind.ResultError => frame.UniqueId.Length > 0 && frame.Error is not null,
        _ => frame.UniqueId.Length > 0,
    };

    private static bool IsObject(ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.ValueKind == JsonValueKind.Object;
    }

    private static bool IsJson(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.ValueKind == JsonValueKind.Array;
    }

    private static byte[] Mutate(Random random)
    {
        var bytes = new List<byte>(Encoding.UTF8.GetBytes(Pick(random, _corpus)));
        for (var mutations = random.Next(5); mutations > 0; mutations--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(5))
            {
                case 0:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pick(random, _tokens)));
                    break;
                case 1:
                    bytes.RemoveRange(at, random.Next(Math.Min(8, bytes.Count - at) + 1));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    var other = Encoding.UTF8.GetBytes(Pick(random, _corpus));
                    bytes.InsertRange(at, other[..random.Next(other.Length + 1)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
