using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.Chains;

/// <summary>Reads a kept file of chains and compares it with the chains of the actor's region; changes nothing. Chains the file does not name stay as they are.</summary>
public sealed class CheckChainFile(ChuangpuDb db, FileStore files, CurrentActor current) : IUseCase
{
    /// <param name="fileId">A file the actor has handed in.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<ChainCheck>> HandleAsync(Guid fileId, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        if (!actor.Can(Capability.ManageChains) || await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == fileId && a.UploadedBy == actor.UserId, cancellation) is not { } file)
        {
            return Problem.NotFound("这个文件");
        }

        using var bytes = new MemoryStream();
        await using (var content = files.Open(file.Sha256))
        {
            await content.CopyToAsync(bytes, cancellation);
        }

        var table = ChainTable.Read(bytes);
        if (!table.Succeeded)
        {
            return table.Problem;
        }

        var (nodes, faults) = table.Value;
        if (faults.Count > 0)
        {
            return new ChainCheck(file, faults, [], 0);
        }

        var names = nodes.Select(n => n.Chain).Distinct().ToList();
        var standing = await db.Set<ChainNode>().AsNoTracking().Where(n => n.Chain.RegionCode == actor.RegionCode && names.Contains(n.Chain.Name))
            .Select(n => new { Chain = n.Chain.Name, Node = n }).ToDictionaryAsync(n => (n.Chain, n.Node.Name), n => n.Node, cancellation);
        var changes = new List<ChainChange>();
        foreach (var node in nodes)
        {
            var before = standing.GetValueOrDefault((node.Chain, node.Name));
            var (was, will) = (before is null ? null : Words(before.Upstream, before.Industries, before.Keywords, before.Note), Words(node.Upstream, node.Industries, node.Keywords, node.Note));
            if (was != will)
            {
                changes.Add(new(node.Chain, node.Name, before is null ? "新增" : "修改", was, will));
            }
        }

        var same = nodes.Count - changes.Count;
        var kept = nodes.Select(n => (n.Chain, n.Name)).ToHashSet();
        changes.AddRange(standing.Where(s => !kept.Contains(s.Key)).Select(s => new ChainChange(s.Key.Chain, s.Key.Name, "删去", Words(s.Value.Upstream, s.Value.Industries, s.Value.Keywords, s.Value.Note), null)));
        return new ChainCheck(file, [], changes, same) { Nodes = nodes };
    }

    private static string Words(string upstream, string industries, string keywords, string? note) =>
        string.Join("；", new[] { upstream.Length > 0 ? $"上游 {upstream}" : "起始环节", industries.Length > 0 ? $"行业 {industries}" : null, keywords.Length > 0 ? $"关键词 {keywords}" : null, note }.OfType<string>());
}
