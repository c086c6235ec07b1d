using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Indicators.Collection.Rounds;

/// <summary>The last days of a round as a form sends them: one for each level that has a part, each level after the one below.</summary>
public class RoundDeadlines
{
    [Display(Name = "单位填报截止日")]
    public DateOnly? UnitsDueOn { get; set; }

    [Display(Name = "县级截止日")]
    public DateOnly? CountyDueOn { get; set; }

    [Display(Name = "市级截止日")]
    public DateOnly? PrefectureDueOn { get; set; }

    [Display(Name = "省级截止日")]
    public DateOnly? ProvinceDueOn { get; set; }

    /// <summary>Puts them into the round, or says what is wrong with them.</summary>
    /// <param name="round">The round.</param>
    /// <param name="organisations">Whether organisations report.</param>
    /// <param name="levels">The levels whose bureaus report or approve.</param>
    /// <param name="today">Today; no last day lies before it.</param>
    internal Problem? Into(CollectionRound round, bool organisations, IReadOnlySet<RegionLevel> levels, DateOnly today)
    {
        (string Field, string Words, DateOnly? Day, bool Part)[] days =
        [
            (nameof(UnitsDueOn), "单位填报", UnitsDueOn, organisations),
            (nameof(CountyDueOn), "县级", CountyDueOn, levels.Contains(RegionLevel.County) || levels.Contains(RegionLevel.Zone)),
            (nameof(PrefectureDueOn), "市级", PrefectureDueOn, levels.Contains(RegionLevel.Prefecture)),
            (nameof(ProvinceDueOn), "省级", ProvinceDueOn, levels.Contains(RegionLevel.Province)),
        ];
        var before = today;
        foreach (var (field, words, day, _) in days.Where(d => d.Part))
        {
            if (day is null)
            {
                return new Problem("round.due", $"请填写{words}截止日。", field);
            }

            if (day < before)
            {
                return new Problem("round.due", before == today ? $"{words}截止日已经过去，请选择今天或之后的日期。" : $"{words}截止日不能早于下一级的截止日 {before:yyyy-MM-dd}。", field);
            }

            before = day.Value;
        }

        DateOnly? Part(int i) => days[i].Part ? days[i].Day : null;
        (round.UnitsDueOn, round.CountyDueOn, round.PrefectureDueOn, round.ProvinceDueOn) = (Part(0), Part(1), Part(2), Part(3));
        return null;
    }
}
