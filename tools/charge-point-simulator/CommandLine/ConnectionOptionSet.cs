using System.CommandLine;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary>The options that say where to connect, shared by the commands.</summary>
internal sealed class ConnectionOptionSet
{
    private const string PasswordVariable = "OCPP_PASSWORD";

    private readonly Option<Uri> _url = OptionValues.Url("--url");

    private readonly Option<string?> _user = new("--user")
    {
        Description = "User of basic authentication; the charge point id by default",
    };

    private readonly Option<string?> _password = new("--password")
    {
        Description = $"Password of basic authentication; {PasswordVariable} from the environment by default",
    };

    private readonly TlsOptionSet _tls = new();

    private readonly Option<TimeSpan> _callTimeout = OptionValues.Duration(
        "--call-timeout", "How long a CALL waits for its answer", TimeSpan.FromSeconds(30));

    public void AddTo(Command command)
    {
        command.Add(_url);
        command.Add(_user);
        command.Add(_password);
        command.Add(_callTimeout);
        _tls.AddTo(command);
    }

    public ConnectionOptions Read(ParseResult result, string chargePointId, OcppVersion version) => new()
    {
        Url = result.GetRequiredValue(_url),
        ChargePointId = chargePointId,
        Versions = [version],
        User = result.GetValue(_user),
        Password = result.GetValue(_password) ?? Environment.GetEnvironmentVariable(PasswordVariable),
        CallTimeout = result.GetValue(_callTimeout),
        Tls = _tls.Read(result),
    };
}
