using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;

namespace Chuangpu.Enterprises.Research;

/// <summary>Reads a file of intangible assets, one a row, in any order of columns.</summary>
internal static class AssetFile
{
    public const int MostRows = 500;

    public static readonly IReadOnlyList<string> Columns = ["项目", "资产名称", "达到预定用途的日期", "摊销月数", "摊销年限依据", "权利证书号"];

    /// <summary>The columns a file may do without.</summary>
    public static readonly IReadOnlyList<string> Optional = ["摊销年限依据", "权利证书号"];

    /// <summary>What each row asks, with its number in the file; the problem of a row in its place.</summary>
    /// <param name="file">The file.</param>
    /// <param name="projects">The projects it may name.</param>
    public static Result<IReadOnlyList<(int Number, AddAsset.Request? Request, string? Fault)>> Read(MemoryStream file, IReadOnlyList<ResearchProject> projects) =>
        RowsOfFile.Read(file, MostRows, Columns, Optional, "assets", (number, cell) => Row(number, cell, projects));

    private static (int, AddAsset.Request?, string?) Row(int number, Func<string, SheetCell> cellOf, IReadOnlyList<ResearchProject> projects)
    {
        string Cell(string column) => cellOf(column).Text.Trim();
        if (projects.FirstOrDefault(p => p.Name == Cell("项目")) is not { } project)
        {
            return (number, null, $"“项目”列：没有研发项目“{Cell("项目")}”，请先登记项目，或改成已登记的名称。");
        }

        if (cellOf("达到预定用途的日期").Day() is not { } day)
        {
            return (number, null, $"“达到预定用途的日期”列：“{Cell("达到预定用途的日期")}”不是日期，应写成 2024-03-01。");
        }

        if (!int.TryParse(Cell("摊销月数"), out var months))
        {
            return (number, null, $"“摊销月数”列：“{Cell("摊销月数")}”不是整数，10 年写 120。");
        }

        var request = new AddAsset.Request { ProjectId = project.Id, Name = Cell("资产名称"), RightNumber = Cell("权利证书号"), UsableFrom = day, LifeMonths = months, LifeBasis = Cell("摊销年限依据") };
        return (number, request, null);
    }
}
