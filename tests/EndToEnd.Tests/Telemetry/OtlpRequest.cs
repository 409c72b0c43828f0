namespace Ocpp.Micro.EndToEnd.Tests.Telemetry;

/// <summary>
/// Reads OTLP's export requests (opentelemetry-proto, collector/*/v1): of all signals alike, records in scopes in resources.
/// </summary>
internal static class OtlpRequest
{
    private delegate void RecordReader(ReadOnlySpan<byte> record, string service, string scope);

    /// <summary>The spans of an <c>ExportTraceServiceRequest</c>.</summary>
    public static IReadOnlyList<ExportedSpan> Spans(byte[] request)
    {
        var spans = new List<ExportedSpan>();
        Read(request, (record, service, scope) => spans.Add(Span(record, service, scope)));
        return spans;
    }

    /// <summary>The metrics of an <c>ExportMetricsServiceRequest</c>, by name.</summary>
    public static IReadOnlyList<ExportedMetric> Metrics(byte[] request)
    {
        var metrics = new List<ExportedMetric>();
        Read(request, (record, service, _) => metrics.Add(new(service, Text(record, 1))));
        return metrics;
    }

    /// <summary>The records of an <c>ExportLogsServiceRequest</c>.</summary>
    public static IReadOnlyList<ExportedLog> Logs(byte[] request)
    {
        var logs = new List<ExportedLog>();
        Read(request, (record, service, scope) => logs.Add(Log(record, service, scope)));
        return logs;
    }

    private static void Read(byte[] request, RecordReader read)
    {
        var resources = new ProtobufReader(request);
        while (resources.Next())
        {
            if (resources.Field == 1)
                ReadResource(resources.Bytes, read);
        }
    }

    private static void ReadResource(ReadOnlySpan<byte> message, RecordReader read)
    {
        var service = "";
        var parts = new ProtobufReader(message);
        while (parts.Next())
        {
            if (parts.Field == 1)
                service = Attributes(parts.Bytes, attributesField: 1).GetValueOrDefault("service.name", "");
            else if (parts.Field == 2)
                ReadScope(parts.Bytes, service, read);
        }
    }

    private static void ReadScope(ReadOnlySpan<byte> message, string service, RecordReader read)
    {
        var scope = "";
        var parts = new ProtobufReader(message);
        while (parts.Next())
        {
            if (parts.Field == 1)
                scope = Text(parts.Bytes, 1);
            else if (parts.Field == 2)
                read(parts.Bytes, service, scope);
        }
    }

    private static ExportedSpan Span(ReadOnlySpan<byte> message, string service, string scope)
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

        return new(service, scope, traceId, spanId, parent, name, Attributes(message, attributesField: 9));
    }

    private static ExportedLog Log(ReadOnlySpan<byte> message, string service, string scope)
    {
        var traceId = "";
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            if (reader.Field == 9)
                traceId = reader.Hex;
        }

        return new(service, scope, traceId);
    }

    private static Dictionary<string, string> Attributes(ReadOnlySpan<byte> message, int attributesField)
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
                    value = Text(attribute.Bytes, 1);
            }

            attributes[key] = value;
        }

        return attributes;
    }

    private static string Text(ReadOnlySpan<byte> message, int field)
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
