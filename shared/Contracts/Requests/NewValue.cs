namespace Ocpp.Micro.Contracts.Requests;

/// <summary>What something is to be from now on, which may be nothing at all; where there is no such wrapping, it stays as it is.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <param name="Value">The value; null for nothing.</param>
public sealed record NewValue<T>(T? Value);
