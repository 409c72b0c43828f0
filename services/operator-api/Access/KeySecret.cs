using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>What an API key is made of: <c>ocpp_</c>, eight characters to know it by, and 256 bits of chance.</summary>
internal static class KeySecret
{
    private const string Start = "ocpp_";
    private const int LookupBytes = 6;
    private const int SecretBytes = 32;
    private const int PrefixLength = 13;

    /// <summary>Makes a key: 56 characters.</summary>
    public static string Create() =>
        Start
        + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(LookupBytes))
        + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>How a key begins that was made here.</summary>
    public static string PrefixOf(string key) => key[..PrefixLength];

    /// <summary>What is kept of it. It is no password: chance of that size needs neither salt nor slowness.</summary>
    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
