using Microsoft.CodeAnalysis.CSharp;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>Writes the other part of a record: its interface, its reading and its writing.</summary>
internal static class RecordEmitter
{
    private const string Contracts = "global::Ocpp.Micro.Contracts.";
    private const string Payloads = Contracts + "Payloads.";

    public static string Emit(RecordModel record)
    {
        var source = new SourceWriter(record.Namespace);
        var contract = record.Request switch
        {
            { ResponseType: { } response } => $"{Payloads}IOcppRequest<{record.FullName}, {response}>",
            { } => $"{Payloads}IOcppSend<{record.FullName}>",
            null => $"{Payloads}IOcppObject<{record.FullName}>",
        };

        source.Open($"sealed partial record {record.Name} : {contract}");
        if (record.Request is not null)
        {
            source.Line($"static {Contracts}OcppVersion {contract}.Version => global::{record.Request.Version};");
            source.Line($"static string {contract}.Action => {record.Request.Action};");
            source.Line();
        }

        EmitRead(source, record);
        source.Line();
        EmitWrite(source, record);
        source.Close();

        return source.ToString();
    }

    private static void EmitRead(SourceWriter source, RecordModel record)
    {
        var method = $"{Payloads}IOcppObject<{record.FullName}>.Read";
        source.Open($"static {record.FullName}? {method}(ref {Payloads}PayloadReader reader)");
        source.Line("if (!reader.BeginObject()) return null;");
        foreach (var member in record.Members)
            source.Line($"{LocalType(member)} {Local(member)} = default;");

        if (record.Members.Count > 0)
            source.Line("var seen = 0UL;");

        source.Open("while (reader.NextMember(out var name))");
        source.Open("switch (name.Length)");
        for (var index = 0; index < record.Members.Count; index++)
        {
            var member = record.Members[index];
            var name = SymbolDisplay.FormatLiteral(member.WireName, quote: true);
            var length = System.Text.Encoding.UTF8.GetByteCount(member.WireName);
            source.Line($"case {length} when global::System.MemoryExtensions.SequenceEqual(name, {name}u8):");
            source.Line($"    if (!reader.Once(ref seen, {Bit(index)})) return null;");
            source.Line($"    if (!{ValueEmitter.Read(member, Local(member))}) return null;");
            source.Line("    continue;");
        }

        source.Line("default:");
        source.Line("    reader.Unknown();");
        source.Line("    return null;");
        source.Close();
        source.Close();
        EmitRequired(source, record);
        var arguments = record.Members.Select((member, index) => Argument(member, index));
        source.Line($"return new {record.FullName}({string.Join(", ", arguments)});");
        source.Close();
    }

    private static void EmitRequired(SourceWriter source, RecordModel record)
    {
        var required = record.Members
            .Select(static (member, index) => (member, index))
            .Where(static pair => pair.member.IsRequired)
            .ToArray();
        if (required.Length == 0)
            return;

        var mask = required.Aggregate(0UL, static (bits, pair) => bits | (1UL << pair.index));
        source.Open($"if ((seen & {mask}UL) != {mask}UL)");
        foreach (var (member, index) in required)
        {
            var name = SymbolDisplay.FormatLiteral(member.WireName, quote: true);
            source.Line($"if ((seen & {Bit(index)}) == 0) {{ reader.Missing({name}); return null; }}");
        }

        source.Close();
    }

    private static void EmitWrite(SourceWriter source, RecordModel record)
    {
        var method = $"{Payloads}IOcppObject<{record.FullName}>.Write";
        source.Open($"static void {method}({Payloads}PayloadWriter writer, {record.FullName} value)");
        source.Line("writer.BeginObject();");
        foreach (var member in record.Members)
        {
            var name = SymbolDisplay.FormatLiteral(member.WireName, quote: true);
            if (member.IsRequired)
            {
                source.Line($"writer.Name({name}u8);");
                source.Line($"{ValueEmitter.Write(member, $"value.@{member.Name}")};");
                continue;
            }

            source.Open($"if (value.@{member.Name} is {{ }} {Local(member)})");
            source.Line($"writer.Name({name}u8);");
            source.Line($"{ValueEmitter.Write(member, Local(member))};");
            source.Close();
        }

        source.Line("writer.EndObject();");
        source.Close();
    }

    // An underscore keeps the locals apart from the method's own names whatever a member is called.
    private static string Local(MemberModel member) => "_" + member.Name;

    private static string Bit(int index) => $"{1UL << index}UL";

    private static string LocalType(MemberModel member)
    {
        if (member.List is not null)
            return $"global::System.Collections.Generic.IReadOnlyList<{member.Value.Type}>?";

        return member.Value.Type + (member.Value.IsReference ? "?" : "");
    }

    private static string Argument(MemberModel member, int index)
    {
        if (member.List is not null || member.Value.IsReference)
            return Local(member) + (member.IsRequired ? "!" : "");

        return member.IsRequired ? Local(member) : $"(seen & {Bit(index)}) != 0 ? {Local(member)} : null";
    }
}
