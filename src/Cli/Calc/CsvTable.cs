using System.Text;
using Chuangpu.Cli.Plans;
using Chuangpu.Kernel.Tables;

namespace Chuangpu.Cli.Calc;

/// <summary>An input file of a calculation: UTF-8, a line of headings, rows of as many fields.</summary>
/// <param name="Headings">As written; commands know theirs in any order and case.</param>
/// <param name="Rows">In the file's order.</param>
internal sealed record CsvTable(IReadOnlyList<string> Headings, IReadOnlyList<CsvRow> Rows)
{
    private const int MostProblems = 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file and hands its rows to a calculation. What is wrong with the file or found wrong by the calculation is said, up to twenty places, and nothing is written.</summary>
    /// <param name="path">As given on the command line.</param>
    /// <param name="needed">Headings that must be there.</param>
    /// <param name="terminal">Where problems are told.</param>
    /// <param name="calculate">Makes the result; problems it adds to the list keep the result from being written.</param>
    public static int Run(string path, string[] needed, Terminal terminal, Func<CsvTable, List<CsvProblem>, Action> calculate)
    {
        using var content = PlanFile.Open(path, out var failure);
        if (content is null)
        {
            terminal.Say(failure!.Message);
            return ExitCode.BadFile;
        }

        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        var problems = new List<CsvProblem>();
        var table = Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), needed, problems);
        var write = problems.Count == 0 ? calculate(table!, problems) : null;
        if (problems.Count == 0)
        {
            write!();
            return ExitCode.Done;
        }

        // A field that is asked for twice is told once.
        var told = problems.Distinct().OrderBy(p => p.Line).ToList();
        foreach (var problem in told.Take(MostProblems))
            terminal.Say(problem.In(path));
        if (told.Count > MostProblems)
            terminal.Say($"另有 {told.Count - MostProblems} 处问题没有列出。");
        return ExitCode.BadFile;
    }

    private static CsvTable? Parse(ReadOnlySpan<byte> bytes, string[] needed, List<CsvProblem> problems)
    {
        if (Decode(bytes, problems) is not { } text)
            return null;
        var faults = new List<CsvFault>();
        var records = CsvText.Cut(text, ',', faults).ToList();
        problems.AddRange(faults.Select(f => new CsvProblem(f.Line, f.Column, f.IsOpen ? "引号没有配对，请补上后面的引号" : "右引号后面还有文字；引号内的引号要写成两个")));
        if (problems.Count > 0)
            return null;
        if (records.Count == 0)
        {
            problems.Add(new CsvProblem(null, null, "是空的，第一行应是列名：" + string.Join(',', needed)));
            return null;
        }

        var headings = records[0].Fields.Select(h => h.Trim()).ToList();
        var missing = needed.Except(headings, StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count > 0)
            problems.Add(new CsvProblem(records[0].Number, null, $"缺少列 {string.Join('、', missing)}，请在列名行补上"));
        for (var i = 1; i < headings.Count; i++)
            if (headings.Take(i).Contains(headings[i], StringComparer.OrdinalIgnoreCase))
                problems.Add(new CsvProblem(records[0].Number, i + 1, "列名重复，请删去一列", headings[i]));
        if (problems.Count > 0)
            return null;
        foreach (var record in records.Skip(1).Where(r => r.Fields.Count != headings.Count))
            problems.Add(new CsvProblem(record.Number, null, $"有 {record.Fields.Count} 列，列名有 {headings.Count} 列；含逗号的文字要加引号，数字不要带千分位"));
        return problems.Count > 0 ? null : new CsvTable(headings, [.. records.Skip(1).Select(r => new CsvRow(r.Number, headings, r.Fields, problems))]);
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, List<CsvProblem> problems)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            var text = Strict.GetString(bytes);
            if (!text.Contains('\0'))
                return text;
            problems.Add(new CsvProblem(text.AsSpan(0, text.IndexOf('\0')).Count('\n') + 1, null, "不是文字，请另存为 CSV UTF-8（逗号分隔）"));
        }
        catch (DecoderFallbackException e)
        {
            problems.Add(new CsvProblem(bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n') + 1, null, "不是 UTF-8 编码，请另存为 CSV UTF-8（逗号分隔）"));
        }

        return null;
    }
}
