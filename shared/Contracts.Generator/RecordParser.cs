using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>Understands a record marked as a JSON object or as the payload of a CALL.</summary>
internal static class RecordParser
{
    private const int MemberLimit = 64;

    public static Parsed<RecordModel> Parse(GeneratorAttributeSyntaxContext context)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var findings = new List<Finding>();
        if (context.TargetNode is not RecordDeclarationSyntax declaration
            || type.IsGenericType
            || type.ContainingType is not null)
            return new(null, new([Finding.At(type, Rules.NotPositional, type.Name)]));

        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            findings.Add(Finding.At(type, Rules.NotPartial, type.Name));

        if (!type.IsSealed)
            findings.Add(Finding.At(type, Rules.NotSealed, type.Name));

        var parameters = PrimaryConstructor(type)?.Parameters ?? [];
        if (declaration.ParameterList is null && parameters.Length == 0 && HasProperties(type))
            findings.Add(Finding.At(type, Rules.NotPositional, type.Name));

        if (parameters.Length > MemberLimit)
            findings.Add(Finding.At(type, Rules.TooManyMembers, type.Name));

        var members = new List<MemberModel>();
        var names = new HashSet<string>();
        foreach (var parameter in parameters)
        {
            if (MemberParser.Parse(parameter, findings) is not { } member)
                continue;

            members.Add(member);
            if (!names.Add(member.WireName))
                findings.Add(Finding.At(parameter, Rules.DuplicateName, parameter.Name, member.WireName));
        }

        var request = Request(type, context.Attributes[0], findings);
        var model = new RecordModel(type.NamespaceName(), type.Name, type.Source(), request, new(members));
        return new(findings.Count == 0 ? model : null, new(findings));
    }

    private static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type) => type.InstanceConstructors.FirstOrDefault(
        static constructor => constructor.DeclaringSyntaxReferences.Any(
            static reference => reference.GetSyntax() is RecordDeclarationSyntax));

    private static bool HasProperties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>().Any(
        static property => !property.IsImplicitlyDeclared && !property.IsStatic);

    private static RequestModel? Request(INamedTypeSymbol type, AttributeData attribute, List<Finding> findings)
    {
        var arguments = attribute.ConstructorArguments;
        if (arguments.Length != 2)
            return null;

        var response = attribute.AttributeClass?.TypeArguments.FirstOrDefault();
        if (response is not null && !MemberParser.IsObject(response))
            findings.Add(Finding.At(type, Rules.WrongResponse, type.Name, response.Name));

        return new RequestModel(arguments[0].ToCSharpString(), arguments[1].ToCSharpString(), response?.Source());
    }
}
