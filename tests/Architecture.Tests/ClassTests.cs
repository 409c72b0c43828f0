namespace Ocpp.Micro.Architecture.Tests;

public sealed class ClassTests
{
    [Fact]
    public void Class_Concrete_IsSealedUnlessDerivedFrom()
    {
        var bases = ProductAssemblies.Types.Select(static type => Definition(type.BaseType)).ToHashSet();

        Assert.Empty(ProductAssemblies.Types.Where(type =>
            type is { IsClass: true, IsAbstract: false, IsSealed: false } && !bases.Contains(type)).Select(static type => type.FullName));
    }

    private static Type? Definition(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type;
}
