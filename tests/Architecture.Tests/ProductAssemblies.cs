using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ocpp.Micro.Architecture.Tests;

/// <summary>What all-in-one is made of: every assembly of shared/ and services/.</summary>
internal static class ProductAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Ocpp.Micro.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(static name => !name!.EndsWith("Tests", StringComparison.Ordinal) && name != "Ocpp.Micro.Testing")
            .Order(StringComparer.Ordinal)
            .Select(static name => Assembly.Load(name!)),
    ];

    /// <summary>Their types as somebody wrote them: neither the compiler's own nor EF Core's migrations.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. All.SelectMany(static assembly => assembly.GetTypes()).Where(static type =>
            !IsGenerated(type) && type.Namespace?.Contains("Migrations", StringComparison.Ordinal) is false),
    ];

    public static Assembly Named(string name) => All.Single(assembly => assembly.GetName().Name == name);

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
        || type.Name.Contains('<', StringComparison.Ordinal)
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
