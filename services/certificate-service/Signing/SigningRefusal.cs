namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>Why a signing request is refused.</summary>
/// <param name="Code">At most 20 characters.</param>
/// <param name="Text">For people; says nothing of what is inside.</param>
internal sealed record SigningRefusal(string Code, string Text)
{
    public static SigningRefusal NotReadable { get; } =
        new("InvalidCSR", "The CSR is no PKCS #10 request in PEM, or its signature is wrong.");

    public static SigningRefusal WeakKey { get; } =
        new("WeakKey", "The key of the CSR is none of ECDSA with 256 bits or RSA with 2048 bits at least.");

    public static SigningRefusal WrongName { get; } =
        new("InvalidCommonName", "The CSR does not name the charge point as it may be named, and that alone.");

    public static SigningRefusal OtherRoot { get; } = new("UnknownRoot", "The wanted root is not the one that certificates are signed under.");

    public static SigningRefusal NoAuthority { get; } = new("NoAuthority", "There is no authority to sign at the moment.");
}
