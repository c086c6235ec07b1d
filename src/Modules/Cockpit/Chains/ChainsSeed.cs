using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.Chains;

/// <summary>Three industry chains to try the platform with (data/chains/demo.csv).</summary>
internal sealed class ChainsSeed(ChuangpuDb db) : ISeed
{
    private const string City = "140400", Province = "140000", OfTheCity = "半导体光电";

    /// <inheritdoc />
    public int Order => 90;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<IndustryChain>().AnyAsync(cancellation))
        {
            return;
        }

        using var bytes = new MemoryStream();
        await using (var stream = typeof(ChainsSeed).Assembly.GetManifestResourceStream("chains/demo.csv")!)
        {
            await stream.CopyToAsync(bytes, cancellation);
        }

        var table = ChainTable.Read(bytes);
        if (!table.Succeeded || table.Value.Faults.Count > 0)
        {
            throw new InvalidOperationException($"chains/demo.csv: {(table.Succeeded ? table.Value.Faults[0].Message : table.Problem.Message)}");
        }

        foreach (var region in table.Value.Nodes.GroupBy(n => n.Chain == OfTheCity ? City : Province))
        {
            await ImportChains.TakeAsync(db, region.Key, [.. region], isDemo: true, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
