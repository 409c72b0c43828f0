namespace Ocpp.Micro.Contracts.Generator;

/// <summary>Writes the table of all CALLs, by which their records are found at run time.</summary>
internal static class TableEmitter
{
    private const string Actions = "global::Ocpp.Micro.Contracts.Actions.";

    public static string Emit(IEnumerable<RecordModel> records)
    {
        var source = new SourceWriter("Ocpp.Micro.Contracts.Actions");
        source.Line("/// <summary>The records of every CALL.</summary>");
        source.Open("internal static class GeneratedMessages");
        source.Line($"public static {Actions}MessageContract[] All {{ get; }} =");
        source.Line("[");
        foreach (var record in records.OrderBy(static record => record.FullName, StringComparer.Ordinal))
        {
            if (record.Request?.ResponseType is { } response)
                source.Line($"    new {Actions}MessageContract<{record.FullName}, {response}>(),");
        }

        source.Line("];");
        source.Close();

        return source.ToString();
    }
}
