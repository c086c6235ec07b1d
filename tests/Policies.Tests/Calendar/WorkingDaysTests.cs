using Chuangpu.TestKit;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Calendar;
using Chuangpu.Policies.Contracts;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Policies.Tests.Calendar;

public sealed class WorkingDaysTests
{
    [Theory, OnEveryDatabase]
    public async Task Count_OverHolidays_FollowsTheNotices(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var days = await LoadedAsync(platform);

        // The week before the Labour Day of 2025: Sunday 27 April is worked, 1 to 5 May are off.
        Assert.Equal(new DateOnly(2025, 5, 6), days.Add(new DateOnly(2025, 4, 25), 5));
        // Spring Festival 2026: off from 15 to 23 February, worked on Saturday 14 and 28.
        Assert.Equal(new DateOnly(2026, 2, 24), days.Add(new DateOnly(2026, 2, 13), 2));
        Assert.Equal(5, days.Between(new DateOnly(2026, 2, 23), new DateOnly(2026, 2, 28)));
        // New Year 2023 begins in the year before.
        Assert.False(days.IsWorked(new DateOnly(2022, 12, 31)));
        Assert.Equal(250, days.Between(new DateOnly(2020, 12, 31), new DateOnly(2021, 12, 31)));
    }

    [Theory, OnEveryDatabase]
    public async Task Count_YearWithoutNotice_GoesByTheWeekAndSaysSo(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var days = await LoadedAsync(platform);

        Assert.Equal(new DateOnly(2027, 1, 1), days.Add(new DateOnly(2026, 12, 31), 1));
        Assert.Contains("2027", days.Warning(new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1)));
        Assert.Null(days.Warning(new DateOnly(2025, 12, 25), new DateOnly(2026, 1, 5)));
    }

    [Fact]
    public void Add_AnyDay_IsTheInverseOfBetween()
    {
        var moved = new Dictionary<DateOnly, bool>();
        foreach (var stretch in LoadCalendar.Years().SelectMany(y => y.Stretches))
        {
            for (var day = stretch.From; day <= stretch.To; day = day.AddDays(1))
            {
                moved.Add(day, stretch.IsWorked);
            }
        }

        var days = new WorkingDays(moved, new HashSet<int>());
        Gen.Select(Gen.Int[0, 2190], Gen.Int[1, 90]).Sample((offset, count) =>
        {
            var from = new DateOnly(2021, 1, 1).AddDays(offset);
            var to = days.Add(from, count);
            return days.Between(from, to) == count && days.IsWorked(to) && days.Between(to, from) == -count;
        });
    }

    [Theory, OnEveryDatabase]
    public async Task Replace_Year_HoldsAndIsNotUndoneByTheNextStart(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await LoadedAsync(platform);
        const string Text = "2027-01-01 至 2027-01-03 休 元旦\n2027-02-06至2027-02-12 休 春节\n\n2027-02-14 班 春节";

        Assert.Null((await ReplaceAsync(platform, Actors.Staff(), 2027, Text)).Problem);
        Assert.Null((await ReplaceAsync(platform, Actors.Staff(), 2025, "2025-01-01 休 元旦")).Problem);
        var days = await LoadedAsync(platform);

        Assert.False(days.IsWorked(new DateOnly(2027, 1, 1)));
        Assert.True(days.IsWorked(new DateOnly(2027, 2, 14)));
        Assert.True(days.IsWorked(new DateOnly(2025, 5, 1)));
        Assert.Null(days.Warning(new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 2)));
    }

    [Theory, OnEveryDatabase]
    public async Task Replace_WhatIsWrong_IsNamedByLineAndChangesNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        foreach (var (text, line) in new[]
        {
            ("2027-01-01 休 元旦\n元旦放假三天", "第 2 行看不懂"), ("2027-01-03 至 2027-01-01 休 元旦", "第 1 行止日"), ("2026-05-01 休 劳动节", "不在 2027 年"),
            ("2027-01-01 休 元旦\n2027-01-01 休 元旦", "第 2 行与前面"), ("2027-01-04 班 元旦", "周六或周日"), ("  \n", "逐行"),
        })
        {
            var refused = await ReplaceAsync(platform, Actors.Staff(), 2027, text);
            Assert.Contains(line, refused.Problem?.Message);
        }

        Assert.Equal(Problem.NotAllowedCode, (await ReplaceAsync(platform, Actors.Staff(Actors.County), 2027, "2027-01-01 休 元旦")).Problem?.Code);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<CalendarYear>().CountAsync()));
    }

    private static Task<Result> ReplaceAsync(TestPlatform platform, Actor actor, int year, string text) =>
        platform.AsAsync<ReplaceCalendar, Result>(actor, u => u.HandleAsync(new() { Year = year, Source = "国办发明电〔2026〕1号", Text = text }));

    private static async Task<WorkingDays> LoadedAsync(TestPlatform platform)
    {
        await platform.AsAsync(Actor.System, async services =>
        {
            await services.GetServices<ISeed>().OfType<LoadCalendar>().Single().RunAsync(default);
            return true;
        });
        return await platform.AsAsync<ReadCalendar, WorkingDays>(Actor.System, r => r.WorkingDaysAsync());
    }
}
