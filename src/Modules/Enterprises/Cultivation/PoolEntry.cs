using Chuangpu.Enterprises.Cultivation.SelfTests;

namespace Chuangpu.Enterprises.Cultivation;

/// <summary>A line of the pool's list.</summary>
/// <param name="Member">The stay.</param>
/// <param name="Name">The enterprise.</param>
/// <param name="RegionCode">Its county.</param>
/// <param name="Test">How it stands to recognition as a high-tech enterprise; null for one that does not operate any longer.</param>
/// <param name="LastCoached">The day of the last coaching, or null.</param>
/// <param name="NextStepDueOn">When the earliest open step is due, or null.</param>
internal sealed record PoolEntry(PoolMember Member, string Name, string RegionCode, SelfTest? Test, DateOnly? LastCoached, DateOnly? NextStepDueOn)
{
    public bool IsDemo => Member.IsDemo;

    /// <summary>What is lacking, in one line.</summary>
    public string Summary => Test is null ? "企业已不在营" : Test.Gaps.Count == 0 ? "全部符合"
        : string.Join("、", Test.Gaps.Where(g => !g.IsOpen).Select(g => g.Condition).Concat(Test.Gaps.Where(g => g.IsOpen).Select(g => g.Condition + "（待补充）")));

    /// <summary>The cheapest step of the first gap that has one.</summary>
    public string? Step => Test?.Gaps.FirstOrDefault(g => g.Step is not null)?.Step;
}
