using System.Globalization;

namespace Chuangpu.Cli.Calc;

/// <summary>A row of an input file. Fields are asked for by heading; one that cannot be understood is added to the file's problems and counts as missing.</summary>
internal sealed class CsvRow(int line, List<string> headings, IReadOnlyList<string> fields, List<CsvProblem> problems)
{
    private const double LargestNumber = 1e100;
    private const int LastYear = 9999;

    /// <summary>Where the row starts in the file, from 1.</summary>
    public int Line => line;

    public IReadOnlyList<string> Fields => fields;

    /// <summary>The field as written, without blanks around it; empty where the file has no such column.</summary>
    public string Text(string heading) => Index(heading) is var i and >= 0 ? fields[i].Trim() : "";

    /// <summary>A text that must not be empty.</summary>
    public string Name(string heading)
    {
        var text = Text(heading);
        if (text.Length == 0)
            Report(heading, "不能为空");
        return text;
    }

    /// <summary>A number, or null where there is none.</summary>
    public double? Number(string heading) => Parse(heading, "数字", text =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= LargestNumber ? number : (double?)null);

    /// <summary>A number, exactly as written, or null where there is none.</summary>
    public decimal? Exact(string heading, decimal largest) => Parse(heading, $"绝对值不超过 {largest:0e0} 的数字", text =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= largest ? number : (decimal?)null);

    /// <summary>A year, or null where there is none. 2015.0 is one, as programs write it.</summary>
    public int? Year(string heading) => Parse(heading, "四位年份", text =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= LastYear && year == Math.Floor(year) ? (int)year : (int?)null);

    /// <summary>Adds a problem of one field.</summary>
    public void Report(string heading, string message) => problems.Add(new CsvProblem(line, Index(heading) + 1, message, heading));

    private T? Parse<T>(string heading, string kind, Func<string, T?> parse) where T : struct
    {
        var text = Text(heading);
        if (text.Length == 0)
            return null;
        var value = parse(text);
        if (value is null)
            Report(heading, $"“{text}”不是{kind}；请用半角数字和小数点，不带千分位、单位和百分号，没有就留空");
        return value;
    }

    private int Index(string heading) => headings.FindIndex(h => h.Equals(heading, StringComparison.OrdinalIgnoreCase));
}
