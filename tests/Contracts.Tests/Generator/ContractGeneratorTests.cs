using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ocpp.Micro.Contracts.Generator;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Tests.Generator;

/// <summary>What the compiler says of contracts that cannot work, and that it does no work twice.</summary>
public sealed class ContractGeneratorTests
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using Ocpp.Micro.Contracts;
        using Ocpp.Micro.Contracts.Payloads;
        #nullable enable
        namespace Own;

        """;

    private const string Valid =
        """
        [OcppRequest<Reply>(OcppVersion.V16, "Own")]
        public sealed partial record Call([MaxLength(5)] string Text, Shade Shade, IReadOnlyList<Part>? Parts = null);
        [OcppSend(OcppVersion.V21, "Told")] public sealed partial record Told(int Number);
        [OcppObject] public sealed partial record Reply;
        [OcppObject] public sealed partial record Part(int Number);
        [OcppEnum] public enum Shade { Light, [WireName("Very.Dark")] Dark }
        """;

    private static readonly MetadataReference[] _references =
        [.. Assemblies().Select(static path => MetadataReference.CreateFromFile(path))];

    [Fact]
    public void Generate_ValidContracts_CompileWithoutAWord()
    {
        var (findings, compilation) = Run(Valid);

        Assert.Empty(findings);
        Assert.DoesNotContain(
            compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info);
    }

    [Theory]
    [InlineData("OCPP001", "[OcppObject] public sealed record X(int A);")]
    [InlineData("OCPP002", "[OcppObject] public partial record X(int A);")]
    [InlineData("OCPP003", "[OcppObject] public sealed partial class X { }")]
    [InlineData("OCPP003", "[OcppObject] public sealed partial record X<T>(int A);")]
    [InlineData("OCPP003", "[OcppObject] public sealed partial record X { public int A { get; init; } }")]
    [InlineData("OCPP003", "public partial class Y { [OcppObject] public sealed partial record X(int A); }")]
    [InlineData("OCPP003", "public class Y { [OcppEnum] public enum X { A } }")]
    [InlineData("OCPP004", "[OcppObject] public sealed partial record X(double A);")]
    [InlineData("OCPP004", "[OcppObject] public sealed partial record X(DateTime A);")]
    [InlineData("OCPP004", "[OcppObject] public sealed partial record X(List<int> A);")]
    [InlineData("OCPP004", "[OcppObject] public sealed partial record X(IReadOnlyList<string?> A);")]
    [InlineData("OCPP004", "[OcppObject] public sealed partial record X(DayOfWeek A);")]
    [InlineData("OCPP004", "[OcppObject] public sealed partial record X(Version A);")]
    [InlineData("OCPP005", "[OcppObject] public sealed partial record X(int? A);")]
    [InlineData("OCPP005", "[OcppObject] public sealed partial record X(int A = 1);")]
    [InlineData("OCPP005", "[OcppObject] public sealed partial record X(string? A = \"a\");")]
    [InlineData("OCPP006", "[OcppObject] public sealed partial record X(int A, [WireName(\"a\")] int B);")]
    [InlineData("OCPP006", "[OcppEnum] public enum X { A, [WireName(\"A\")] B }")]
    [InlineData("OCPP007", "[OcppObject] public sealed partial record X([MaxLength(3)] int A);")]
    [InlineData("OCPP007", "[OcppObject] public sealed partial record X([Range(1, 2)] string A);")]
    [InlineData("OCPP007", "[OcppObject] public sealed partial record X([Range(1, 2)] IReadOnlyList<int> A);")]
    [InlineData("OCPP007", "[OcppObject] public sealed partial record X([ItemMaxLength(2)] string A);")]
    [InlineData("OCPP007", "[OcppObject] public sealed partial record X([MultipleOf(0.1)] int A);")]
    [InlineData("OCPP007", "[OcppObject] public sealed partial record X([RegularExpression(\"a\")] string A);")]
    [InlineData("OCPP009", "[OcppRequest<string>(OcppVersion.V16, \"X\")] public sealed partial record X(int A);")]
    public void Generate_Misuse_IsReportedWhereItStands(string rule, string declaration)
    {
        var (findings, _) = Run(declaration);

        var finding = Assert.Single(findings);
        Assert.Equal(rule, finding.Id);
        Assert.Equal("Own.cs", finding.Location.GetLineSpan().Path);
    }

    [Fact]
    public void Generate_MoreMembersThanBits_IsReported()
    {
        var members = string.Join(", ", Enumerable.Range(0, 65).Select(static index => $"int M{index}"));

        var (findings, _) = Run($"[OcppObject] public sealed partial record X({members});");

        Assert.Equal("OCPP008", Assert.Single(findings).Id);
    }

    [Fact]
    public void Generate_ChangeElsewhere_WritesNothingAnew()
    {
        var compilation = Compile(Valid);
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()], driverOptions: options);

        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(
            compilation.AddSyntaxTrees(Parse("class Elsewhere;")), TestContext.Current.CancellationToken);

        var outputs = driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(static step => step.Value)
            .SelectMany(static step => step.Outputs).ToArray();
        Assert.NotEmpty(outputs);
        Assert.All(outputs, static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static (IReadOnlyList<Diagnostic> Findings, Compilation Compilation) Run(string declarations)
    {
        var driver = CSharpGeneratorDriver.Create(new ContractGenerator());
        driver.RunGeneratorsAndUpdateCompilation(
            Compile(declarations), out var compilation, out var findings, TestContext.Current.CancellationToken);

        return (findings, compilation);
    }

    private static CSharpCompilation Compile(string declarations) => CSharpCompilation.Create(
        "Own",
        [Parse(Usings + declarations)],
        _references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static SyntaxTree Parse(string source) =>
        CSharpSyntaxTree.ParseText(source, path: "Own.cs", cancellationToken: TestContext.Current.CancellationToken);

    private static IEnumerable<string> Assemblies() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Append(typeof(OcppPayload).Assembly.Location);
}
