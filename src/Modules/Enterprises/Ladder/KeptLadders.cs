using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Organisations;

namespace Chuangpu.Enterprises.Ladder;

/// <summary>Keeps the ladders of regions until a recognition or an enterprise changes.</summary>
internal sealed class KeptLadders : IDisposable
{
    private const int MostRegions = 1_000;

    /// <summary>What is kept.</summary>
    public KeptUntilChanged<LadderStanding> Standings { get; } = new(MostRegions, [nameof(Qualification), nameof(Enterprise), nameof(Organisation)]);

    public void Dispose() => Standings.Dispose();
}
