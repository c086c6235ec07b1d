using System.Security.Cryptography;
using System.Text;

namespace Chuangpu.Plans.Demo;

/// <summary>
/// The identity of an item of the demo region, made from its key in <c>data/demo</c> (CZ-G05). Any seed can therefore name any
/// item of the files without looking it up, and a seed that runs again finds what it made before.
/// </summary>
public static class DemoId
{
    /// <summary>The identity that belongs to a key.</summary>
    /// <param name="key">A key of <c>data/demo</c>, such as CZ-G05 or changzhi-2021-2025.</param>
    public static Guid Of(string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"chuangpu-demo:{key}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made by a rule of one's own (RFC 9562)
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
