using Microsoft.AspNetCore.Http;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>What the entry page sends: <c>n-</c> and the row for a number, <c>x-</c> and the finding's key for an explanation.</summary>
internal static class TypedReport
{
    public const string Number = "n-", Explanation = "x-";

    public static Dictionary<Guid, string?> Numbers(IFormCollection form) => form.Where(f => f.Key.StartsWith(Number, StringComparison.Ordinal) && Guid.TryParse(f.Key[Number.Length..], out _))
        .ToDictionary(f => Guid.Parse(f.Key[Number.Length..]), f => (string?)f.Value.ToString());

    public static Dictionary<string, string?> Explanations(IFormCollection form) => form.Where(f => f.Key.StartsWith(Explanation, StringComparison.Ordinal) && f.Key.Length <= 60)
        .ToDictionary(f => f.Key[Explanation.Length..], f => (string?)f.Value.ToString());
}
