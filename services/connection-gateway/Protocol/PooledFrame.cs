using System.Buffers;

namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>A frame to send, in an array of the shared pool until disposed.</summary>
internal readonly struct PooledFrame(byte[] array, int length) : IDisposable
{
    public ReadOnlyMemory<byte> Utf8 => array.AsMemory(0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(array);
}
