namespace Ocpp.Micro.Faults.Tests.Races;

/// <summary>What becomes of a half-open connection once the charge point has another.</summary>
internal enum LateEnd
{
    /// <summary>The gateway finds out by itself.</summary>
    None,

    /// <summary>An end of stream arrives.</summary>
    EndOfStream,

    /// <summary>A TCP reset arrives.</summary>
    Reset,

    /// <summary>What was held back arrives after all, a CALL among it.</summary>
    Thaw,
}
