using System.Net.WebSockets;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Persistence.Answers;

namespace Ocpp.Micro.Architecture.Tests;

/// <summary>Handlers are typed request in, typed response out.</summary>
public sealed class HandlerTests
{
    private static readonly HashSet<string> _wireTypes =
    [
        typeof(JsonElement).FullName!, typeof(JsonDocument).FullName!, typeof(WebSocket).FullName!, typeof(HttpContext).FullName!,
        "MassTransit.ConsumeContext", "MassTransit.ConsumeContext`1", "MassTransit.IBus",
    ];

    private static readonly HashSet<Type> _contracts = [typeof(IActionHandler<,>), typeof(ISendHandler<>), typeof(IFactHandler<>)];

    public static TheoryData<Type> Handlers => new(ProductAssemblies.Types.Where(static type =>
        type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(static contract =>
            contract.IsGenericType && _contracts.Contains(contract.GetGenericTypeDefinition()))));

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Handler_ItsClass_IsSealedInternalAndInAFileOfItsOwn(Type handler)
    {
        Assert.True(handler.IsSealed);
        Assert.False(handler.IsPublic);
        Assert.EndsWith("Handler", handler.Name, StringComparison.Ordinal);
        Assert.Single(SourceFile.CSharp, file => file.EndsWith($"/{handler.Name}.cs", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Handler_ThatKeepsItsAnswers_IsToldTheHashOfThePayload(Type handler)
    {
        var keeps = handler.GetConstructors().SelectMany(static constructor => constructor.GetParameters()).Any(static parameter =>
            parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(FirstAnswers<>));

        Assert.Equal(keeps, handler.IsAssignableTo(typeof(IAnswersOnce)));
    }

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Handler_WhatItTakes_IsNothingOfTheWire(Type handler)
    {
        const BindingFlags Declared =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var taken = handler.GetConstructors(Declared).Cast<MethodBase>().Concat(handler.GetMethods(Declared))
            .SelectMany(static method => method.GetParameters()).Select(static parameter => parameter.ParameterType)
            .Concat(handler.GetFields(Declared).Select(static field => field.FieldType));

        Assert.DoesNotContain(taken, static type =>
            _wireTypes.Contains(type.IsGenericType ? type.GetGenericTypeDefinition().FullName! : type.FullName ?? ""));
    }
}
