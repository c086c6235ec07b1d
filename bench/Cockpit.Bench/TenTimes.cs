using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Help;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Tasks;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.Bench;

/// <summary>
/// Nine copies of every goal, task and enterprise of the demo region beside the original, with all that hangs on them; and of every indicator
/// value nine earlier entries, as if each figure had been revised nine times.
/// </summary>
internal static class TenTimes
{
    // The digit of an identity that tells its version: each copy gets another, so that what belongs together stays together.
    private static readonly string[] Copies = ["0", "9", "A", "B", "C", "D", "E", "F", "6"];

    public static async Task MakeAsync(TestWeb web)
    {
        foreach (var (copy, digit) in Copies.Index())
        {
            await web.SeeAsync(async db =>
            {
                await CopyAsync<Organisation>(db, digit, "Kind = 'Enterprise'", ("CreditCode", "NULL"), ("ShortName", "NULL"));
                await CopyAsync<Enterprise>(db, digit, "1");
                foreach (var part in new Func<Task>[] { () => CopyAsync<Qualification>(db, digit, "1"), () => CopyAsync<YearFigures>(db, digit, "1"), () => CopyAsync<IntellectualProperty>(db, digit, "1"), () => CopyAsync<HelpAssignment>(db, digit, "1") })
                {
                    await part();
                }

                await CopyAsync<IndicatorValue>(db, digit, "1", ("EnteredAt", $"datetime(EnteredAt, '-{copy + 1} minutes')"));
                await CopyGoalsAndTasksAsync(db);
                return await db.SaveChangesAsync();
            });
        }
    }

    // Copies the originals of a table: their own identity and those of enterprises get the digit of the copy.
    private static async Task CopyAsync<T>(ChuangpuDb db, string digit, string which, params (string Column, string Value)[] otherwise)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = type.GetProperties().Select(p => p.GetColumnName()).Concat(type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties()).Select(p => p.GetColumnName())).Distinct().ToList();
        var own = string.Concat(Copies);
        var values = columns.Select(c => otherwise.FirstOrDefault(o => o.Column == c) is { Value: { } value } ? value
            : c is "Id" or "EnterpriseId" ? $"substr({c}, 1, 14) || '{digit}' || substr({c}, 16)" : $"\"{c}\"");
        var sql = $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM \"{type.GetTableName()}\" WHERE ({which}) AND instr('{own}', substr(Id, 15, 1)) = 0";
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private static async Task CopyGoalsAndTasksAsync(ChuangpuDb db)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var goal in await db.Set<Goal>().AsNoTracking().Include(g => g.Values).Include(g => g.PathPoints).AsSplitQuery().Where(g => g.SameAsId == null && !g.Name.StartsWith(CopyMark)).ToListAsync())
        {
            Renew(goal, [.. goal.Values, .. goal.PathPoints], nameof(GoalValue.GoalId));
            goal.Name = CopyMark + goal.Name;
            db.Add(goal);
        }

        foreach (var task in await db.Set<PlanTask>().AsNoTracking().Include(t => t.Units).Include(t => t.Milestones).AsSplitQuery().Where(t => !t.Title.StartsWith(CopyMark)).ToListAsync())
        {
            Renew(task, [.. task.Units, .. task.Milestones], nameof(TaskUnit.TaskId));
            task.Title = CopyMark + task.Title;
            db.Add(task);
        }
    }

    private const string CopyMark = "副本：";

    private static void Renew(Entity item, IReadOnlyList<Entity> parts, string key)
    {
        Set(item, nameof(Entity.Id), Guid.CreateVersion7());
        foreach (var part in parts)
        {
            Set(part, nameof(Entity.Id), Guid.CreateVersion7());
            Set(part, key, item.Id);
        }
    }

    // Identities are given once, at birth; a copy is a birth the classes do not foresee.
    private static void Set(object item, string property, object value) => item.GetType().GetProperty(property)!.SetValue(item, value);
}
