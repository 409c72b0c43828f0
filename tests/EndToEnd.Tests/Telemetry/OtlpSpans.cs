namespace Ocpp.Micro.EndToEnd.Tests.Telemetry;

/// <summary>Reads the spans of an OTLP <c>ExportTraceServiceRequest</c> (opentelemetry-proto, trace/v1/trace.proto).</summary>
internal static class OtlpSpans
{
    public static IEnumerable<ExportedSpan> Read(byte[] request)
    {
        var spans = new List<ExportedSpan>();
        var reader = new ProtobufReader(request);
        while (reader.Next())
        {
            if (reader.Field == 1)
                ReadResourceSpans(reader.Bytes, spans);
        }

        return spans;
    }

    private static void ReadResourceSpans(ReadOnlySpan<byte> message, List<ExportedSpan> spans)
    {
        var service = "";
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            if (reader.Field == 1)
                service = ReadAttributes(reader.Bytes, attributesField: 1).GetValueOrDefault("service.name", "");
            else if (reader.Field == 2)
                ReadScopeSpans(reader.Bytes, service, spans);
        }
    }

    private static void ReadScopeSpans(ReadOnlySpan<byte> message, string service, List<ExportedSpan> spans)
    {
        var scope = "";
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            if (reader.Field == 1)
                scope = ReadText(reader.Bytes, 1);
            else if (reader.Field == 2)
                spans.Add(ReadSpan(reader.Bytes, service, scope));
        }
    }

    private static ExportedSpan ReadSpan(ReadOnlySpan<byte> message, string service, string scope)
    {
        string traceId = "", spanId = "", parent = "", name = "";
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    traceId = reader.Hex;
                    break;
                case 2:
                    spanId = reader.Hex;
                    break;
                case 4:
                    parent = reader.Hex;
                    break;
                case 5:
                    name = reader.Text;
                    break;
            }
        }

        return new(service, scope, traceId, spanId, parent, name, ReadAttributes(message, attributesField: 9));
    }

    private static Dictionary<string, string> ReadAttributes(ReadOnlySpan<byte> message, int attributesField)
    {
        var attributes = new Dictionary<string, string>();
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            if (reader.Field != attributesField)
                continue;

            string key = "", value = "";
            var attribute = new ProtobufReader(reader.Bytes);
            while (attribute.Next())
            {
                if (attribute.Field == 1)
                    key = attribute.Text;
                else if (attribute.Field == 2)
                    value = ReadText(attribute.Bytes, 1);
            }

            attributes[key] = value;
        }

        return attributes;
    }

    private static string ReadText(ReadOnlySpan<byte> message, int field)
    {
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            if (reader.Field == field)
                return reader.Text;
        }

        return "";
    }
}
