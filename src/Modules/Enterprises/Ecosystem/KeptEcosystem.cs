using Chuangpu.Enterprises.Deals;
using Chuangpu.Enterprises.Help;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Ecosystem;
using Chuangpu.Kernel.Organisations;

namespace Chuangpu.Enterprises.Ecosystem;

/// <summary>Keeps what the enterprises of a region are to its ecosystem until one of the things shown changes.</summary>
internal sealed class KeptEcosystem : IDisposable
{
    private const int MostAnswers = 2_000;

    /// <summary>What is kept.</summary>
    public KeptUntilChanged<IReadOnlyList<EcoGroup?>> Regions { get; } = new(
        MostAnswers, [nameof(Enterprise), nameof(Organisation), nameof(Qualification), nameof(IntellectualProperty), nameof(HelpAssignment), nameof(TechContract), nameof(Investment)]);

    public void Dispose() => Regions.Dispose();
}
