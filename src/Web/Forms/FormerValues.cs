using System.Text.Json;

namespace Chuangpu.Web.Forms;

/// <summary>Carries what a form was filled from in a hidden field, so that after a conflict all three values can be shown: before, theirs, yours.</summary>
internal static class FormerValues
{
    public static string Pack(params string?[] values) => JsonSerializer.Serialize(values);

    /// <summary>The values, or nulls when the field was tampered with.</summary>
    public static string?[] Unpack(string? packed, int count)
    {
        try
        {
            return packed is not null && JsonSerializer.Deserialize<string?[]>(packed) is { } values && values.Length == count ? values : new string?[count];
        }
        catch (JsonException)
        {
            return new string?[count];
        }
    }
}
