using System.Globalization;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>Writes the call that reads or writes one value.</summary>
internal static class ValueEmitter
{
    private const string Payloads = "global::Ocpp.Micro.Contracts.Payloads.";

    public static string Read(MemberModel member, string local)
    {
        if (member.List is not { } list)
            return Read(member.Value, "reader", $"out {local}");

        var item = $"static (ref {Payloads}PayloadReader r, {Maybe(member.Value)}out {member.Value.Type} item)"
            + $" => {Read(member.Value, "r", "out item")}";
        return $"reader.TryReadList<{member.Value.Type}>({Length(list.Read)}, {item}, out {local})";
    }

    public static string Write(MemberModel member, string value)
    {
        if (member.List is not { } list)
            return Write(member.Value, "writer", value);

        var item = $"static (w, item) => {Write(member.Value, "w", "item")}";
        return $"writer.WriteList<{member.Value.Type}>({value}, {Length(list.Written)}, {item})";
    }

    private static string Read(ValueModel value, string reader, string result) => value.Kind switch
    {
        ValueKind.Boolean => $"{reader}.TryReadBoolean({result})",
        ValueKind.Int32 => $"{reader}.TryReadInt32({Range(value.Read, "int")}, {result})",
        ValueKind.Int64 => $"{reader}.TryReadInt64({Range(value.Read, "long")}, {result})",
        ValueKind.Decimal => $"{reader}.TryReadDecimal({Range(value.Read, "decimal")}, {Step(value.Read)}, {result})",
        ValueKind.String => $"{reader}.TryReadString({Length(value.Read)}, {result})",
        ValueKind.Timestamp => $"{reader}.TryReadTimestamp({result})",
        ValueKind.Raw => $"{reader}.TryReadRaw({result})",
        ValueKind.Object => $"{reader}.TryReadObject<{value.Type}>({result})",
        _ => $"{value.NamesType}.TryRead(ref {reader}, {result})",
    };

    private static string Write(ValueModel value, string writer, string source) => value.Kind switch
    {
        ValueKind.Boolean => $"{writer}.WriteBoolean({source})",
        ValueKind.Int32 => $"{writer}.WriteInteger({source}, {Range(value.Written, "int")})",
        ValueKind.Int64 => $"{writer}.WriteInteger({source}, {Range(value.Written, "long")})",
        ValueKind.Decimal => $"{writer}.WriteDecimal({source}, {Range(value.Written, "decimal")}, {Step(value.Written)})",
        ValueKind.String => $"{writer}.WriteString({source}, {Length(value.Written)})",
        ValueKind.Timestamp => $"{writer}.WriteTimestamp({source})",
        ValueKind.Raw => $"{writer}.WriteRaw({source})",
        ValueKind.Object => $"{writer}.WriteObject<{value.Type}>({source})",
        _ => $"{value.NamesType}.Write({writer}, {source})",
    };

    private static string Maybe(ValueModel value) =>
        value.IsReference ? "[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] " : "";

    private static string Range(Bounds bounds, string type) =>
        $"{bounds.Minimum ?? type + ".MinValue"}, {bounds.Maximum ?? type + ".MaxValue"}";

    private static string Step(Bounds bounds) => bounds.MultipleOf ?? "0m";

    private static string Length(Bounds bounds)
    {
        var maximum = bounds.MaxLength == int.MaxValue ? "int.MaxValue" : bounds.MaxLength.ToString(CultureInfo.InvariantCulture);
        return $"{bounds.MinLength.ToString(CultureInfo.InvariantCulture)}, {maximum}";
    }
}
