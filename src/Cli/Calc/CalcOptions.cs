using System.CommandLine;
using System.Globalization;

namespace Chuangpu.Cli.Calc;

/// <summary>What calculations have in common on the command line.</summary>
internal static class CalcOptions
{
    public static Argument<string> File(string columns) => new("FILE") { Description = $"CSV 文件（UTF-8，首行为列名）：{columns}；空表示缺失" };

    public static Option<ResultFormat> Format() => Choice("--format", "输出形式：csv（默认）或 json", ResultFormat.Csv, ("csv", ResultFormat.Csv), ("json", ResultFormat.Json));


    /// <summary>An option with a number: decimal point, no separators.</summary>
    public static Option<decimal?> Number(string name, string description)
    {
        // What is no number is told below; until then it stands for one, since a null from here cannot be read back.
        var option = new Option<decimal?>(name) { Description = description, HelpName = "数", CustomParser = result => Parse(result.Tokens[0].Value) ?? 1 };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && Parse(given.Value) is null)
                result.AddError($"选项 {name} 应是数字，不能是“{given.Value}”。");
        });
        return option;
    }

    /// <summary>An option with a few words to choose from.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">For the help page.</param>
    /// <param name="otherwise">When it is not given; null makes it required.</param>
    /// <param name="choices">The words and what they stand for.</param>
    public static Option<T> Choice<T>(string name, string description, T? otherwise, params (string Word, T Value)[] choices) where T : struct
    {
        var words = choices.Select(c => c.Word).ToList();
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            Required = otherwise is null,
            CustomParser = result => choices.FirstOrDefault(c => c.Word == result.Tokens[0].Value).Value,
        };
        if (otherwise is { } value)
            option.DefaultValueFactory = _ => value;
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !words.Contains(given.Value))
                result.AddError($"选项 {name} 只能是 {string.Join('、', words[..^1])} 或 {words[^1]}，不能是“{given.Value}”。");
        });
        return option;
    }

    private static decimal? Parse(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
