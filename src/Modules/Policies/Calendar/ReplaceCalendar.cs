using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Calendar;

/// <summary>Enters or replaces a year's days. It holds for everybody, so it is for prefectures and above.</summary>
public sealed class ReplaceCalendar(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>Whether somebody may.</summary>
    public static bool Allows(Actor actor) => actor.Can(Capability.ManagePolicies) && actor.Scope.RegionPrefix is { Length: <= 4 };

    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (!Allows(current.Actor))
        {
            return Problem.NotAllowed("修改工作日历");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var read = CalendarText.Read(request.Year!.Value, request.Text!);
        if (!read.Succeeded)
        {
            return read.Problem;
        }

        var year = await db.Set<CalendarYear>().Include(y => y.Stretches).SingleOrDefaultAsync(y => y.Year == request.Year, cancellation);
        if (year is null)
        {
            year = new CalendarYear { Year = request.Year.Value, Source = "" };
            db.Add(year);
        }

        year.Source = request.Source!.Trim();
        db.RemoveRange(year.Stretches);
        db.AddRange(read.Value);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        [Display(Name = "年度"), Required(ErrorMessage = "请填写年度。"), Range(2021, 2099, ErrorMessage = "年度应在 2021 至 2099 之间。")]
        public int? Year { get; set; }

        [Display(Name = "依据"), Required(ErrorMessage = "请填写通知的文号。"), StringLength(100, ErrorMessage = "依据最多 100 个字。")]
        public string? Source { get; set; }

        [Display(Name = "放假和调休"), Required(ErrorMessage = "请逐行填写放假和调休上班的日期。"), StringLength(4000, ErrorMessage = "内容过长，请只写日期。")]
        public string? Text { get; set; }
    }
}
