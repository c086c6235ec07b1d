using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;

namespace Chuangpu.Cockpit.Chains;

/// <summary>A file of industry chains, read and checked by itself.</summary>
/// <param name="Nodes">The nodes in the file's order; only to be taken when there is no fault.</param>
/// <param name="Faults">What is wrong.</param>
internal sealed record ChainTable(IReadOnlyList<ChainTable.Node> Nodes, IReadOnlyList<ChainFault> Faults)
{
    public const string Chain = "产业链", Name = "环节", Upstream = "上游环节", Industries = "行业代码", Keywords = "关键词", Note = "说明";

    public const int MostRows = 5_000;

    // Titles and notes may stand above the heads.
    private const int MostAbove = 10;

    /// <summary>The heads of the file.</summary>
    public static IReadOnlyList<string> Heads { get; } = [Chain, Name, Upstream, Industries, Keywords, Note];

    // Of each column, as the database keeps it.
    private static readonly int[] Longest = [60, 60, 400, 200, 400, 200];

    /// <summary>A row.</summary>
    public sealed record Node(int Row, string Chain, string Name, string Upstream, string Industries, string Keywords, string? Note);

    /// <summary>Reads the file, or says why it is no such file.</summary>
    public static Result<ChainTable> Read(MemoryStream bytes)
    {
        var file = TableFile.Read(bytes, MostRows + MostAbove);
        if (!file.Succeeded)
        {
            return file.Problem;
        }

        var head = file.Value.Rows.Take(MostAbove).FirstOrDefault(r => r.Cells.Any(c => c.Text.Trim() == Chain) && r.Cells.Any(c => c.Text.Trim() == Name));
        if (head is null)
        {
            return new Problem("chain.heads", $"找不到“{Chain}”和“{Name}”两列。请按“{string.Join("、", Heads)}”写表头，再上传。");
        }

        if (file.Value.MergedBelow(head.Number) is { } merged)
        {
            return merged;
        }

        var columns = Heads.Select(h => head.Cells.ToList().FindIndex(c => c.Text.Trim() == h)).ToList();
        var rows = file.Value.Rows.Where(r => r.Number > head.Number).ToList();
        return rows.Count == 0 ? new Problem("import.empty", "文件只有表头，没有环节。请填写后再上传。")
            : rows.Count > MostRows ? new Problem("import.rows", $"文件超过 {MostRows:N0} 行，没有读取。请分成几个文件上传。")
            : Check(rows, columns);
    }

    private static ChainTable Check(IReadOnlyList<FileRow> rows, IReadOnlyList<int> columns)
    {
        List<Node> nodes = [];
        List<ChainFault> faults = [];
        foreach (var row in rows)
        {
            string[] cells = [.. columns.Select(at => at >= 0 && at < row.Cells.Count ? row.Cells[at].Text.Trim() : "")];
            for (var i = 0; i < cells.Length; i++)
            {
                if (cells[i].Length > Longest[i])
                {
                    faults.Add(new(row.Number, Heads[i], $"超过 {Longest[i]} 个字，请缩短。"));
                }
            }

            var (chain, name) = (cells[0], cells[1]);
            if (chain.Length == 0 || name.Length == 0)
            {
                faults.Add(new(row.Number, chain.Length == 0 ? Chain : Name, "没有填写。每一行都要写明产业链和环节，不要合并单元格。"));
            }

            if (name.Contains('、', StringComparison.Ordinal))
            {
                faults.Add(new(row.Number, Name, "环节名称里不能有顿号，顿号用来隔开几个上游环节。"));
            }

            var codes = List(cells[3]).Select(c => (Typed: c, Code: IndustryNames.CodeOf(c))).ToList();
            faults.AddRange(codes.Where(c => c.Code is null).Select(c => new ChainFault(row.Number, Industries, $"没有代码为“{c.Typed}”的行业，请按 GB/T 4754—2017 填两位大类或三位中类。")));
            if (codes.Count == 0 && List(cells[4]).Count == 0)
            {
                faults.Add(new(row.Number, Keywords, "行业代码和关键词至少填一项，否则认不出哪些企业在这个环节。"));
            }

            nodes.Add(new(row.Number, chain, name, Join(List(cells[2])), Join(codes.Select(c => c.Code ?? c.Typed)), Join(List(cells[4])), cells[5].Length == 0 ? null : cells[5]));
        }

        foreach (var twice in nodes.Where(n => n.Name.Length > 0).GroupBy(n => (n.Chain, n.Name)).Where(g => g.Count() > 1))
        {
            faults.AddRange(twice.Skip(1).Select(n => new ChainFault(n.Row, Name, $"“{n.Name}”在第 {twice.First().Row} 行已经有了，请合并成一行。")));
        }

        foreach (var chain in nodes.GroupBy(n => n.Chain))
        {
            faults.AddRange(UpstreamFaults([.. chain]));
        }

        return new ChainTable(nodes, [.. faults.OrderBy(f => f.Row)]);
    }

    private static IEnumerable<ChainFault> UpstreamFaults(IReadOnlyList<Node> chain)
    {
        var names = chain.Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = chain.SelectMany(n => ChainNode.Parts(n.Upstream).Where(u => !names.Contains(u)).Select(u => new ChainFault(n.Row, Upstream, $"这条产业链里没有名为“{u}”的环节，请改名或补上这一行。"))).ToList();
        // What can be taken away beginning at the source, over and over, holds no circle.
        var left = chain.ToList();
        while (left.RemoveAll(n => !ChainNode.Parts(n.Upstream).Any(u => left.Exists(l => l.Name == u))) > 0)
        {
        }

        return [.. unknown, .. left.Select(n => new ChainFault(n.Row, Upstream, $"“{n.Name}”顺着上游走会回到自己，或上游里有这样的环节。请检查上下游。"))];
    }

    private static List<string> List(string text) => [.. text.Split(['、', ',', '，', ';', '；', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private static string Join(IEnumerable<string> parts) => string.Join('、', parts);
}
