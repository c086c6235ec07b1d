using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Organisations;

namespace Chuangpu.Enterprises.Ladder;

/// <summary>Keeps the ladders of regions until a recognition or an enterprise changes.</summary>
internal sealed class KeptLadders : IDisposable
{
    private const int MostEnterprises = 500_000;

    /// <summary>What a change can touch.</summary>
    public static IReadOnlyCollection<string> Kinds { get; } = [nameof(Qualification), nameof(Enterprise), nameof(Organisation)];

    /// <summary>What is kept.</summary>
    public KeptUntilChanged<KeptLadder> Standings { get; } = new(MostEnterprises, Kinds);

    public void Dispose() => Standings.Dispose();
}
