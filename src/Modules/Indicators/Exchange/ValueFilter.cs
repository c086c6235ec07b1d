using System.ComponentModel;
using System.Globalization;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Mvc;

namespace Chuangpu.Indicators.Exchange;

/// <summary>Which values a program asks for; bound from the query.</summary>
public sealed class ValueFilter
{
    [FromQuery(Name = "indicator"), Description("指标编码，多个用逗号分隔。")]
    public string? Indicator { get; init; }

    [FromQuery(Name = "region"), Description("地区代码（六位），多个用逗号分隔。")]
    public string? Region { get; init; }

    [FromQuery(Name = "below"), Description("上级地区代码（六位），返回它和它的全部下级。")]
    public string? Below { get; init; }

    [FromQuery(Name = "from"), Description("起始时期，如 2020、2020-Q1、2020-03。")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Description("截止时期，写法同上。")]
    public string? To { get; init; }

    [FromQuery(Name = "members"), Description("true 时连同分组数据一起返回。")]
    public bool? Members { get; init; }

    [FromQuery(Name = "asOf"), Description("某日所见，如 2025-06-30；不填为当前。")]
    public string? AsOf { get; init; }

    /// <summary>The query, or what is wrong with the filter and how to write it.</summary>
    public Result<ValueQuery> Read()
    {
        if (!TryPeriod(From, out var from) || !TryPeriod(To, out var to))
        {
            return new Problem("filter.period", "时期的写法不认识，请写成 2024、2024-Q1 或 2024-03。");
        }

        DateOnly asOf = default;
        if (AsOf is not null && !DateOnly.TryParseExact(AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out asOf))
        {
            return new Problem("filter.asOf", "日期的写法不认识，请写成 2025-06-30。");
        }

        if (Below is not null && (Below.Length != 6 || !Below.All(char.IsAsciiDigit)))
        {
            return new Problem("filter.below", "地区代码是六位数字，例如 140400。");
        }

        return new ValueQuery
        {
            Indicators = Split(Indicator),
            Regions = Split(Region),
            RegionPrefix = Below is null ? null : RegionCode.PrefixOf(Below),
            From = from?.StartsOn,
            To = to?.EndsOn,
            WithMembers = Members ?? false,
            AsOf = AsOf is null ? null : asOf,
        };
    }

    private static bool TryPeriod(string? text, out StatPeriod? period)
    {
        period = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (!StatPeriod.TryParse(text, out var read))
        {
            return false;
        }

        period = read;
        return true;
    }

    private static string[]? Split(string? list) =>
        string.IsNullOrWhiteSpace(list) ? null : list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
