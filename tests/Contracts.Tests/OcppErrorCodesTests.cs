namespace Ocpp.Micro.Contracts.Tests;

/// <summary>Error codes in the spelling of each version (OCPP-J 1.6 §4.2.3; OCPP 2.0.1 and 2.1 part 4 §4.3).</summary>
public sealed class OcppErrorCodesTests
{
    [Theory]
    [InlineData(OcppErrorCode.NotImplemented, "NotImplemented", "NotImplemented")]
    [InlineData(OcppErrorCode.NotSupported, "NotSupported", "NotSupported")]
    [InlineData(OcppErrorCode.InternalError, "InternalError", "InternalError")]
    [InlineData(OcppErrorCode.ProtocolError, "ProtocolError", "ProtocolError")]
    [InlineData(OcppErrorCode.SecurityError, "SecurityError", "SecurityError")]
    [InlineData(OcppErrorCode.FormationViolation, "FormationViolation", "FormatViolation")]
    [InlineData(OcppErrorCode.PropertyConstraintViolation, "PropertyConstraintViolation", "PropertyConstraintViolation")]
    [InlineData(OcppErrorCode.OccurrenceConstraintViolation, "OccurenceConstraintViolation", "OccurrenceConstraintViolation")]
    [InlineData(OcppErrorCode.TypeConstraintViolation, "TypeConstraintViolation", "TypeConstraintViolation")]
    [InlineData(OcppErrorCode.MessageTypeNotSupported, "FormationViolation", "MessageTypeNotSupported")]
    [InlineData(OcppErrorCode.RpcFrameworkError, "FormationViolation", "RpcFrameworkError")]
    [InlineData(OcppErrorCode.GenericError, "GenericError", "GenericError")]
    public void ToWire_EveryCode_IsSpelledAsTheVersionHasIt(OcppErrorCode code, string in16, string in2)
    {
        Assert.Equal(in16, code.ToWire(OcppVersion.V16));
        Assert.Equal(in2, code.ToWire(OcppVersion.V201));
        Assert.Equal(in2, code.ToWire(OcppVersion.V21));
    }

    [Fact]
    public void ToWire_UndefinedCode_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => ((OcppErrorCode)99).ToWire(OcppVersion.V16));

    [Theory]
    [InlineData("FormationViolation", OcppErrorCode.FormationViolation)]
    [InlineData("FormatViolation", OcppErrorCode.FormationViolation)]
    [InlineData("OccurenceConstraintViolation", OcppErrorCode.OccurrenceConstraintViolation)]
    [InlineData("OccurrenceConstraintViolation", OcppErrorCode.OccurrenceConstraintViolation)]
    [InlineData("RpcFrameworkError", OcppErrorCode.RpcFrameworkError)]
    [InlineData("MessageTypeNotSupported", OcppErrorCode.MessageTypeNotSupported)]
    [InlineData("GenericError", OcppErrorCode.GenericError)]
    public void TryFromWire_SpellingOfAnyVersion_IsUnderstood(string name, OcppErrorCode expected)
    {
        Assert.True(OcppErrorCodes.TryFromWire(name, out var code));
        Assert.Equal(expected, code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("genericerror")]
    [InlineData("SomethingElse")]
    public void TryFromWire_AnythingElse_IsFalse(string name) => Assert.False(OcppErrorCodes.TryFromWire(name, out _));
}
