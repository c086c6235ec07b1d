using System.Security.Cryptography;
using System.Text;

namespace Chuangpu.Kernel.Audit;

/// <summary>The hash that chains entries: SHA-256 over the fields in a fixed order, each with its length before it so that no two rows share a text.</summary>
public static class AuditHash
{
    /// <summary>The hash of an entry, from all its fields but <see cref="AuditEntry.Hash"/>.</summary>
    /// <returns>64 lower-case hex digits.</returns>
    public static string Of(AuditEntry entry)
    {
        var text = new StringBuilder();
        foreach (var field in Fields(entry))
        {
            text.Append(field?.Length ?? -1).Append(':').Append(field).Append(';');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<string?> Fields(AuditEntry e) =>
    [
        e.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
        e.At.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture),
        e.ActorId?.ToString("D"), e.ActorName, e.ActorRegion, e.Address, e.Action, e.Subject, e.SubjectId, e.Before, e.After, e.PreviousHash,
    ];
}
