using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>A diagnostic in a form that holds on to no compilation.</summary>
internal sealed record Finding(
    DiagnosticDescriptor Rule, string FilePath, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static Finding At(ISymbol symbol, DiagnosticDescriptor rule, params string[] arguments)
    {
        var location = symbol.Locations.FirstOrDefault(static l => l.IsInSource) ?? Location.None;
        return new(
            rule, location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span, new(arguments));
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Rule, Location.Create(FilePath, Span, Lines), [.. Arguments.Cast<object>()]);
}
