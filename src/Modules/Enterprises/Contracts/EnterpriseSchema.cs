using Chuangpu.Rules;
using Chuangpu.Rules.Facts;

namespace Chuangpu.Enterprises.Contracts;

/// <summary>The facts of enterprises that rules may name (data/policies/facts.rules).</summary>
public static class EnterpriseSchema
{
    /// <summary>All, each with type, period and definition.</summary>
    public static IReadOnlyList<Fact> Facts { get; } = Read();

    private static List<Fact> Read()
    {
        using var stream = typeof(EnterpriseSchema).Assembly.GetManifestResourceStream("policies/facts.rules")!;
        using var reader = new StreamReader(stream);
        var reading = RuleFile.Read(reader.ReadToEnd(), new Schema([]));
        var schema = reading.Rule?.Schema ?? throw new InvalidOperationException($"The facts of enterprises cannot be read: {reading.Diagnostics[0]}");
        return [.. schema.Facts.Select(f => f with { Source = "企业库" })];
    }
}
