using System.Reflection;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.Architecture.Tests;

public sealed class OptionsTests
{
    private static readonly IReadOnlyList<Type> _all =
    [
        .. ProductAssemblies.Types.Where(static type =>
            type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Options", StringComparison.Ordinal)),
    ];

    /// <summary>Those with a section of their own: all that are no part of others.</summary>
    public static TheoryData<Type> OfSections => new(_all.Except(_all.SelectMany(PartsOf)));

    [Theory]
    [MemberData(nameof(OfSections))]
    public void Options_Class_HasSectionAndValidator(Type options)
    {
        var validator = typeof(IValidateOptions<>).MakeGenericType(options);

        Assert.NotNull(options.GetField("Section", BindingFlags.Public | BindingFlags.Static));
        Assert.Contains(options.Assembly.GetTypes(), type => type.IsAssignableTo(validator));
    }

    [Fact]
    public void Options_Sections_AreEachOfOneClass()
    {
        var sections = OfSections.Select(static row => row.Data.GetField("Section")?.GetRawConstantValue()).ToList();

        Assert.Equal(sections.Distinct(), sections);
    }

    [Fact]
    public void Options_Durations_AreTimeSpans()
    {
        string[] endings = ["Seconds", "Milliseconds", "Timeout", "Interval"];

        Assert.DoesNotContain(_all.SelectMany(static options => options.GetProperties()), property =>
            property.PropertyType != typeof(TimeSpan)
            && endings.Any(ending => property.Name.EndsWith(ending, StringComparison.Ordinal)));
    }

    private static IEnumerable<Type> PartsOf(Type options) =>
        options.GetProperties().SelectMany(static property => property.PropertyType.GetGenericArguments().Append(property.PropertyType));
}
