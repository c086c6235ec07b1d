using Chuangpu.Enterprises.Contracts;
using Chuangpu.Rules;
using Chuangpu.Rules.Facts;

namespace Chuangpu.Enterprises.Cultivation.SelfTests;

/// <summary>The official rules of recognition and of the super-deduction (data/policies), embedded; they are read once.</summary>
internal static class OfficialRules
{
    private static readonly Lazy<RuleFile> HighTechFile = new(() => Read("high-tech-enterprise.rules"));
    private static readonly Lazy<RuleFile> TechSmeFile = new(() => Read("tech-sme.rules"));
    private static readonly Lazy<RuleFile> SpecialisedFile = new(() => Read("specialised-sme.rules"));
    private static readonly Lazy<RuleFile> SuperDeductionFile = new(() => Read("super-deduction.rules"));

    public static RuleFile HighTech => HighTechFile.Value;

    public static RuleFile TechSme => TechSmeFile.Value;

    public static RuleFile Specialised => SpecialisedFile.Value;

    public static RuleFile SuperDeduction => SuperDeductionFile.Value;

    private static RuleFile Read(string name)
    {
        using var stream = typeof(OfficialRules).Assembly.GetManifestResourceStream($"policies/{name}") ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        var reading = RuleFile.Read(reader.ReadToEnd(), new Schema(EnterpriseSchema.Facts));
        return reading.Rule ?? throw new InvalidOperationException($"{name} cannot be read: {reading.Diagnostics[0]}");
    }
}
