using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Transport.RabbitMq;

namespace Ocpp.Micro.Messaging.Tests.Calls;

public sealed class AdmissionHeaderTests
{
    /// <summary>A number or a list is no name, though the runtime parses both.</summary>
    [Theory]
    [InlineData("Pending", Admission.Pending)]
    [InlineData("7", Admission.Unknown)]
    [InlineData("1", Admission.Unknown)]
    [InlineData("Accepted, Pending", Admission.Unknown)]
    [InlineData("OfTomorrow", Admission.Unknown)]
    public void Admission_Text_IsKnownByItsNameAlone(string text, Admission expected) => Assert.Equal(
        expected, new Dictionary<string, object?> { [EnvelopeHeaders.Admission] = text }.Admission());
}
