using System.Security.Cryptography;
using System.Text;

namespace Ocpp.Micro.Contracts.Credentials;

/// <summary>
/// What is kept of a charge point's password (OCPP 1.6 security whitepaper A00.FR.204; OCPP 2.0.1 part 2, A00.FR.204): PBKDF2 with
/// SHA-256 over a salt of its own. It is all that crosses the broker of a password that the central system did not make itself.
/// </summary>
/// <param name="Number">Which password of the charge point: rises with each, and is never given again.</param>
/// <param name="Iterations">Iterations of PBKDF2; 1 to <see cref="MaxIterations"/>.</param>
/// <param name="Salt">16 random bytes.</param>
/// <param name="Hash">32 bytes.</param>
public sealed record PasswordHash(long Number, int Iterations, byte[] Salt, byte[] Hash)
{
    /// <summary>The shortest password in characters (OCPP 2.0.1 part 2, A00.FR.205).</summary>
    public const int MinLength = 16;

    /// <summary>The longest password in bytes of UTF-8: what BasicAuthPassword and AuthorizationKey take.</summary>
    public const int MaxLength = 40;

    /// <summary>Most iterations.</summary>
    public const int MaxIterations = 1_000_000;

    /// <summary>
    /// How many iterations a password gets by default: about a millisecond. Passwords are made by machines and cannot be guessed however
    /// quickly one may try; what counts is that a herd of charge points that comes back is let in.
    /// </summary>
    public const int DefaultIterations = 4_000;

    private const int SaltLength = 16;
    private const int HashLength = 32;
    private const int GeneratedBytes = 20;

    // OCPP 1.6 asks for 16 to 20 bytes, written with two digits each (security whitepaper, A00.FR.205).
    private const int ShortestKey = 32;

    /// <summary>
    /// A new password: 40 hexadecimal digits for 20 random bytes, which is what OCPP 1.6 asks for (security whitepaper, A00.FR.205) and
    /// 2.x takes.
    /// </summary>
    public static string Generate() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(GeneratedBytes));

    /// <summary>Whether a text can be a password: 16 to 40 characters, none of them a control character.</summary>
    /// <param name="password">The text.</param>
    public static bool IsPassword(string? password) =>
        password is { Length: >= MinLength } && Encoding.UTF8.GetByteCount(password) <= MaxLength && !password.Any(char.IsControl);

    /// <summary>Hashes a password.</summary>
    /// <param name="password">The password.</param>
    /// <param name="iterations">1 to <see cref="MaxIterations"/>.</param>
    /// <param name="number">Which password of the charge point; 0 when whoever keeps it decides.</param>
    /// <exception cref="ArgumentException">It is none; the text does not repeat it.</exception>
    public static PasswordHash Of(string password, int iterations = DefaultIterations, long number = 0)
    {
        if (!IsPassword(password))
            throw new ArgumentException($"A password has {MinLength} characters at least and {MaxLength} bytes at most.", nameof(password));

        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return new(number, iterations, salt, Hashed(Encoding.UTF8.GetBytes(password), salt, iterations));
    }

    /// <summary>Whether it is the hash of a password.</summary>
    /// <param name="presented">
    /// The password as the charge point presents it. Of a password of hexadecimal digits that may be the digits, or the bytes that they
    /// stand for: OCPP-J 1.6 §6.2 has charge points send these, and many send the digits all the same.
    /// </param>
    public bool Matches(ReadOnlySpan<byte> presented) =>
        Iterations is >= 1 and <= MaxIterations && presented.Length <= MaxLength
        && CryptographicOperations.FixedTimeEquals(Hashed(presented, Salt, Iterations), Hash);

    /// <summary>Whether it can have come from <see cref="Of"/>.</summary>
    public bool IsWellFormed() =>
        Iterations is >= 1 and <= MaxIterations && Salt is { Length: SaltLength } && Hash is { Length: HashLength };

    private static byte[] Hashed(ReadOnlySpan<byte> password, byte[] salt, int iterations)
    {
        Span<byte> key = stackalloc byte[MaxLength / 2];
        var isKey = password.Length is >= ShortestKey and <= MaxLength
            && Convert.FromHexString(password, key, out _, out var written) is System.Buffers.OperationStatus.Done
            && written * 2 == password.Length;
        return Rfc2898DeriveBytes.Pbkdf2(
            isKey ? key[..(password.Length / 2)] : password, salt, iterations, HashAlgorithmName.SHA256, HashLength);
    }
}
