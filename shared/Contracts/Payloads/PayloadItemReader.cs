using System.Diagnostics.CodeAnalysis;

namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>Reads the item of a list that the reader stands on; false when it breaks a rule, which the reader then tells.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
/// <param name="reader">Stands on the item.</param>
/// <param name="item">The item.</param>
public delegate bool PayloadItemReader<T>(ref PayloadReader reader, [MaybeNullWhen(false)] out T item);
