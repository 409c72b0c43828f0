using System.Text;
using Ocpp.Micro.ConnectionGateway.Protocol;

namespace Ocpp.Micro.ConnectionGateway.Tests.Protocol;

public sealed class RedactedFrameTests
{
    [Theory]
    [InlineData(
        """[3,"1",{"configurationKey":[{"key":"AuthorizationKey","readonly":false,"value":"s3cret"},{"key":"Other","value":"7"}]}]""",
        """[3,"1",{"configurationKey":[{"key":"AuthorizationKey","readonly":false,"value":"***"},{"key":"Other","value":"7"}]}]""")]
    [InlineData(
        """[2,"1","ChangeConfiguration",{"value":"s3cret","key":"authorizationkey"}]""",
        """[2,"1","ChangeConfiguration",{"value":"***","key":"authorizationkey"}]""")]
    [InlineData(
        """[2,"1","SetVariables",{"setVariableData":[{"attributeValue":"s3cret","component":{"name":"C"},"variable":{"name":"BasicAuthPassword"}}]}]""",
        """[2,"1","SetVariables",{"setVariableData":[{"attributeValue":"***","component":{"name":"C"},"variable":{"name":"BasicAuthPassword"}}]}]""")]
    [InlineData("""[2,"1","Authorize",{"idTag":"s3cret"}]""", """[2,"1","Authorize",{"idTag":"***"}]""")]
    [InlineData(
        """[2,"1","Authorize",{"idToken":{"idToken":"s3cret","type":"Central"}}]""",
        """[2,"1","Authorize",{"idToken":{"idToken":"***","type":"Central"}}]""")]
    [InlineData(
        """[2,"1","MeterValues",{"meterValue":[{"sampledValue":[{"value":"ü 7"}]}]}]""",
        """[2,"1","MeterValues",{"meterValue":[{"sampledValue":[{"value":"ü 7"}]}]}]""")]
    [InlineData(
        """[2,"1","NotifyReport",{"reportData":[{"component":{"name":"C"},"variable":{"name":"BasicAuthPassword"},"variableAttribute":[{"value":"s3cret"}]}]}]""",
        """[2,"1","NotifyReport",{"reportData":[{"component":{"name":"C"},"variable":{"name":"BasicAuthPassword"},"variableAttribute":[{"value":"***"}]}]}]""")]
    [InlineData("""[2,"1","GetDiagnostics",{"location":"ftp://u:s3cret@h/"}]""", """[2,"1","GetDiagnostics",{"location":"***"}]""")]
    [InlineData("""[3,"1",{"value":"s3cret""", "23 bytes that cannot be read")]
    [InlineData("""[3,"1",{"value":"s3cret","value":1}]""", "36 bytes that cannot be read")]
    public void Of_AFrame_LeavesOutWhatIsSecret(string frame, string expected) =>
        Assert.Equal(expected, RedactedFrame.Of(Encoding.UTF8.GetBytes(frame)));
}
