using Microsoft.CodeAnalysis;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>Writes the reading, checking and writing of every OCPP message from its record.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    internal const string Payloads = "Ocpp.Micro.Contracts.Payloads.";
    internal const string ObjectAttribute = Payloads + "OcppObjectAttribute";
    internal const string RequestAttribute = Payloads + "OcppRequestAttribute`1";
    internal const string SendAttribute = Payloads + "OcppSendAttribute";
    internal const string EnumAttribute = Payloads + "OcppEnumAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(context, ObjectAttribute, RecordParser.Parse, static record => (record.FullName, RecordEmitter.Emit(record)));
        Register(context, RequestAttribute, RecordParser.Parse, static record => (record.FullName, RecordEmitter.Emit(record)));
        Register(context, SendAttribute, RecordParser.Parse, static record => (record.FullName, RecordEmitter.Emit(record)));
        Register(context, EnumAttribute, EnumParser.Parse, static values => (values.FullName, EnumEmitter.Emit(values)));
    }

    private static void Register<T>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, Parsed<T>> parse,
        Func<T, (string FullName, string Source)> emit)
        where T : class
    {
        var declarations = context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute, static (_, _) => true, (declaration, _) => parse(declaration));

        context.RegisterSourceOutput(declarations, (output, parsed) =>
        {
            foreach (var finding in parsed.Findings)
                output.ReportDiagnostic(finding.ToDiagnostic());

            if (parsed.Model is not { } model)
                return;

            var (fullName, source) = emit(model);
            output.AddSource($"{fullName.Replace("global::", "")}.g.cs", source);
        });
    }
}
