using Microsoft.CodeAnalysis;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>Writes the reading, checking and writing of every OCPP message from its record.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    internal const string Assembly = "Ocpp.Micro.Contracts";
    internal const string Payloads = "Ocpp.Micro.Contracts.Payloads.";
    internal const string ObjectAttribute = Payloads + "OcppObjectAttribute";
    internal const string RequestAttribute = Payloads + "OcppRequestAttribute`1";
    internal const string SendAttribute = Payloads + "OcppSendAttribute";
    internal const string EnumAttribute = Payloads + "OcppEnumAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(context, ObjectAttribute, RecordParser.Parse, static record => (record.FullName, RecordEmitter.Emit(record)));
        var requests = Register(context, RequestAttribute, RecordParser.Parse, static record => (record.FullName, RecordEmitter.Emit(record)));
        Register(context, SendAttribute, RecordParser.Parse, static record => (record.FullName, RecordEmitter.Emit(record)));
        Register(context, EnumAttribute, EnumParser.Parse, static values => (values.FullName, EnumEmitter.Emit(values)));
        RegisterTable(context, requests);
    }

    private static IncrementalValuesProvider<Parsed<T>> Register<T>(
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
        return declarations;
    }

    // The messages of the specification alone: a vendor's own, in an assembly of its own, is no action of a version.
    private static void RegisterTable(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Parsed<RecordModel>> requests)
    {
        var isSpecification = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName == Assembly);
        context.RegisterSourceOutput(requests.Collect().Combine(isSpecification), static (output, all) =>
        {
            if (all.Right)
                output.AddSource("GeneratedMessages.g.cs", TableEmitter.Emit(all.Left.Select(static parsed => parsed.Model).OfType<RecordModel>()));
        });
    }
}
