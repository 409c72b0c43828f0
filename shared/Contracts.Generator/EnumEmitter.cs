using Microsoft.CodeAnalysis.CSharp;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>Writes the class that knows the wire names of an enumeration.</summary>
internal static class EnumEmitter
{
    private const string Payloads = "global::Ocpp.Micro.Contracts.Payloads.";
    private const string SameText = "global::System.MemoryExtensions.SequenceEqual";
    private const string OutOfRange = "global::System.ArgumentOutOfRangeException";
    private const string Hidden =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public static string Emit(EnumModel model)
    {
        var source = new SourceWriter(model.Namespace);
        source.Line($"/// <summary>The names of <see cref=\"{model.Name}\"/> on the wire.</summary>");
        source.Open($"{model.Accessibility} static class {model.Name}Names");
        EmitToWire(source, model);
        source.Line();
        EmitTryFromWire(source, model);
        source.Line();
        EmitTryRead(source, model);
        source.Line();
        EmitWrite(source, model);
        source.Close();

        return source.ToString();
    }

    private static void EmitToWire(SourceWriter source, EnumModel model)
    {
        source.Line("/// <summary>The name on the wire.</summary>");
        source.Line($"/// <exception cref=\"{OutOfRange}\">The enumeration has no such value.</exception>");
        source.Open($"public static string ToWire(this {model.FullName} value) => value switch");
        foreach (var value in model.Values)
            source.Line($"{model.FullName}.@{value.Name} => {Literal(value)},");

        source.Line($"_ => throw new {OutOfRange}(nameof(value), value, null),");
        source.CloseStatement();
    }

    private static void EmitTryFromWire(SourceWriter source, EnumModel model)
    {
        source.Line("/// <summary>Finds the value of a name on the wire, in its exact spelling.</summary>");
        source.Open($"public static bool TryFromWire(global::System.ReadOnlySpan<char> name, out {model.FullName} value)");
        source.Open("switch (name)");
        foreach (var value in model.Values)
            source.Line($"case {Literal(value)}: value = {model.FullName}.@{value.Name}; return true;");

        source.Line("default: value = default; return false;");
        source.Close();
        source.Close();
    }

    private static void EmitTryRead(SourceWriter source, EnumModel model)
    {
        source.Line("/// <summary>Reads a value; used by generated code.</summary>");
        source.Line(Hidden);
        source.Open($"public static bool TryRead(ref {Payloads}PayloadReader reader, out {model.FullName} value)");
        source.Line("value = default;");
        source.Line("if (!reader.TryReadText(out var text)) return false;");
        source.Open("switch (text.Length)");
        foreach (var value in model.Values)
        {
            source.Line($"case {ByteCount(value.WireName)} when {SameText}(text, {Literal(value)}u8):");
            source.Line($"    value = {model.FullName}.@{value.Name};");
            source.Line("    return true;");
        }

        source.Line("default: return reader.NotInEnumeration();");
        source.Close();
        source.Close();
    }

    private static void EmitWrite(SourceWriter source, EnumModel model)
    {
        source.Line("/// <summary>Writes a value; used by generated code.</summary>");
        source.Line(Hidden);
        source.Line($"public static void Write({Payloads}PayloadWriter writer, {model.FullName} value) =>");
        source.Open("    writer.WriteEnumeration(value switch");
        foreach (var value in model.Values)
            source.Line($"{model.FullName}.@{value.Name} => {Literal(value)}u8,");

        source.Line("_ => default,");
        source.CloseStatement(")");
    }

    private static string Literal(EnumValueModel value) => SymbolDisplay.FormatLiteral(value.WireName, quote: true);

    private static int ByteCount(string text) => System.Text.Encoding.UTF8.GetByteCount(text);
}
