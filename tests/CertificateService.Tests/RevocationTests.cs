using Ocpp.Micro.Testing.Databases;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Ocsp;

namespace Ocpp.Micro.CertificateService.Tests;

/// <summary>Tests that have somebody to ask.</summary>
public abstract class RevocationTests(DatabaseUnderTest database) : CertificateServiceTests(database)
{
    // With its highest bit set: as two's complement it would be negative.
    private protected static BigInteger Good { get; } = new("f00dcafe", 16);

    private protected static BigInteger Revoked { get; } = new("123", 16);

    private protected static BigInteger Unknown { get; } = new("456", 16);

    // The service's clock stands there when it starts.
    private static DateTimeOffset Now => new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private protected static async Task<TestResponder> StartResponderAsync()
    {
        var responder = await TestResponder.StartAsync(Now);
        responder.Known[Good] = CertificateStatus.Good;
        responder.Known[Revoked] = new RevokedStatus(Now.UtcDateTime.AddDays(-1), 1);
        return responder;
    }
}
