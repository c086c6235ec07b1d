namespace Chuangpu.Cli.Calc;

/// <summary>What is wrong with an input file, and where.</summary>
/// <param name="Line">From 1, as an editor counts; null for the whole file.</param>
/// <param name="Column">From 1; null for the whole line.</param>
/// <param name="Message">In Chinese, with what to do, without a full stop.</param>
/// <param name="Heading">The column's heading.</param>
internal sealed record CsvProblem(int? Line, int? Column, string Message, string? Heading = null)
{
    public string In(string path)
    {
        var place = (Line, Column) switch
        {
            (null, _) => "",
            (_, null) => $"第 {Line} 行",
            _ => $"第 {Line} 行第 {Column} 列{(Heading is null ? "" : $"（{Heading}）")}",
        };
        return $"文件“{path}”{place}：{Message}。";
    }
}
