using Chuangpu.Enterprises.Figures;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;

namespace Chuangpu.Enterprises.Imports;

/// <summary>A file of enterprises: which columns it has, and the rows below its heads.</summary>
internal sealed class ImportTable
{
    public const string Name = "企业名称", Code = "统一社会信用代码", Region = "所在地区", Zone = "所在开发区", Year = "年度";

    public const int MostRows = 50_000;

    // Titles and notes may stand above the heads.
    private const int MostAbove = 10;

    private readonly Dictionary<string, int> _columns;

    private ImportTable(Dictionary<string, int> columns, IReadOnlyList<string> ignored, FileRow head, IReadOnlyList<FileRow> rows) => (_columns, Ignored, Head, Rows) = (columns, ignored, head, rows);

    /// <summary>The heads we read, in the order of the template.</summary>
    public static IReadOnlyList<string> Heads { get; } = [Name, Code, Region, Zone, .. EnterpriseField.All.Select(f => f.Head), Year, .. YearItems.All.Select(i => i.Name), .. RecordColumns.All.Select(c => c.Head)];

    /// <summary>Heads that were not read.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>The row with the heads.</summary>
    public FileRow Head { get; }

    public IReadOnlyList<FileRow> Rows { get; }

    public bool Has(string head) => _columns.ContainsKey(head);

    /// <summary>The cell of a head; nothing where the file has no such column.</summary>
    public SheetCell Cell(FileRow row, string head) => _columns.TryGetValue(head, out var at) && at < row.Cells.Count ? row.Cells[at] : SheetCell.Nothing;

    /// <summary>The place of a cell as Excel names it: C5.</summary>
    public string Place(FileRow row, string head)
    {
        var (letters, at) = ("", _columns.GetValueOrDefault(head) + 1);
        for (; at > 0; at = (at - 1) / 26)
        {
            letters = (char)('A' + ((at - 1) % 26)) + letters;
        }

        return $"{letters}{row.Number}";
    }

    public static Result<ImportTable> Read(MemoryStream bytes)
    {
        var file = TableFile.Read(bytes, MostRows + MostAbove);
        if (!file.Succeeded)
        {
            return file.Problem;
        }

        var rows = file.Value.Rows;
        if (rows.Count == 0)
        {
            return new Problem("import.empty", "文件里没有数据。请检查后重新选择。");
        }

        var (head, found) = rows.Take(MostAbove).Select((row, i) => (Index: i, Found: row.Cells.Select((c, at) => (At: at, Head: HeadOf(c.Text))).Where(c => c.Head is not null).ToList())).MaxBy(r => r.Found.Count);
        if (!found.Exists(f => f.Head is Name or Code))
        {
            return new Problem("import.heads", $"找不到“{Name}”或“{Code}”这一列。请把列名改回，或下载模板填写。");
        }

        if (found.GroupBy(f => f.Head).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new Problem("import.heads", $"“{twice.Key}”有 {twice.Count()} 列，不知道以哪一列为准。请删去多余的列。");
        }

        if (found.Exists(f => f.Head == Year) != found.Exists(f => YearItems.Named(f.Head!) is not null))
        {
            return new Problem("import.year", $"年度数据要有“{Year}”一列说明是哪一年，也要至少有一列数据。");
        }

        if (file.Value.MergedBelow(rows[head].Number) is { } merged)
        {
            return merged;
        }

        var columns = found.ToDictionary(f => f.Head!, f => f.At);
        var data = rows.Skip(head + 1).ToList();
        return data.Count == 0 ? new Problem("import.empty", "文件只有表头，没有数据。请填写后再上传。")
            : data.Count > MostRows ? new Problem("import.rows", $"文件超过 {MostRows:N0} 行，没有读取。请分成几个文件上传。")
            : new ImportTable(columns, [.. rows[head].Cells.Select(c => c.Text).Where((h, i) => h.Length > 0 && h != MarkedFile.Head && !columns.ContainsValue(i))], rows[head], data);
    }

    // 研发费用（万元）, 单位名称 and the like.
    private static string? HeadOf(string text)
    {
        var plain = text.Split('（', '(')[0].Trim();
        return Heads.Contains(plain) ? plain : plain switch
        {
            "单位名称" or "名称" => Name,
            "信用代码" or "社会信用代码" => Code,
            "地区" or "县区" or "所在县区" or "县（市、区）" or "县" => Region,
            "年份" => Year,
            "行业代码" or "国民经济行业代码" => "行业",
            "成立日期" => "注册日期",
            "开发区" => Zone,
            "资质名称" => "资质",
            "资质认定日" => "认定日",
            "关联组名" => "关联组",
            _ => null,
        };
    }
}
