using System.ComponentModel.DataAnnotations;

namespace Chuangpu.WebKit.Tests.Gallery;

/// <summary>An invented goal of an invented city.</summary>
internal sealed record Goal(int Id, string Name, string Unit, decimal? Baseline, decimal? Target, decimal? Latest, GoalState State, DateOnly Due, string Lead)
{
    public decimal? Percent => Target is > 0 && Latest is { } latest ? Math.Round(latest / Target.Value * 100, 0) : null;

    private static readonly (string Name, string Unit, decimal Target)[] Kinds =
    [
        ("研发经费投入强度", "%", 3.2m), ("高新技术企业数量", "家", 900), ("技术合同成交额", "亿元", 210), ("每万人口高价值发明专利拥有量", "件", 12),
        ("科技型中小企业入库数", "家", 2400), ("省级以上创新平台", "个", 130), ("规模以上工业企业研发活动覆盖率", "%", 70), ("公民具备科学素质的比例", "%", 15),
    ];

    private static readonly string[] Areas = ["市本级", "东城区", "西湖区", "高新区", "临港区", "江北县"];

    public static IReadOnlyList<Goal> Sample { get; } = [.. Enumerable.Range(0, 204).Select(Make)];

    private static Goal Make(int i)
    {
        var (name, unit, target) = Kinds[i % Kinds.Length];
        var share = (37 + i * 29 % 71) / 100m;
        return new(i + 1, $"{name}（{Areas[i / Kinds.Length % Areas.Length]}）", unit, i % 11 == 4 ? null : Math.Round(target * 0.45m, 2), target,
            i % 9 == 5 ? null : Math.Round(target * share, 2), share > .8m ? GoalState.OnTrack : share > .55m ? GoalState.Watch : GoalState.Late, new DateOnly(2025, 12, 31).AddDays(-i % 5 * 92), i % 3 == 0 ? "市科技局" : i % 3 == 1 ? "市工信局" : "市市场监管局");
    }
}

internal enum GoalState
{
    [Display(Name = "正常")] OnTrack,
    [Display(Name = "关注")] Watch,
    [Display(Name = "滞后")] Late,
}
