using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>Reads the id tokens of each version of OCPP 2.x.</summary>
internal static class TokenKeys
{
    public static TokenKey Of(V201.IdToken token) => TokenKey.Of(token.Value, V201.IdTokenEnumNames.ToWire(token.Type));

    public static TokenKey Of(V21.IdToken token) => TokenKey.Of(token.Value, token.Type);
}
