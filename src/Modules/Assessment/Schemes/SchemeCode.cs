namespace Chuangpu.Assessment.Schemes;

/// <summary>Codes of groups and items within a scheme: given once and never to another.</summary>
internal static class SchemeCode
{
    /// <summary>The prefix with the next number.</summary>
    public static string Next(string prefix, IEnumerable<string> taken) =>
        prefix + (1 + taken.Where(c => c.StartsWith(prefix, StringComparison.Ordinal)).Select(c => int.TryParse(c[prefix.Length..], out var number) ? number : 0).DefaultIfEmpty(0).Max());
}
