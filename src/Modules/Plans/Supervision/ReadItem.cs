using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision;

/// <summary>One supervision item with its replies and decisions.</summary>
public sealed class ReadItem(ChuangpuDb db) : IUseCase
{
    public async Task<Result<View>> HandleAsync(Guid id, CancellationToken cancellation = default)
    {
        var item = await db.Set<SupervisionItem>().AsNoTracking().AsSplitQuery()
            .Include(i => i.Plan).Include(i => i.Task).Include(i => i.Goal).Include(i => i.Meeting).Include(i => i.Responsible)
            .Include(i => i.Steps.OrderBy(s => s.At)).ThenInclude(s => s.Files).ThenInclude(f => f.Attachment)
            .SingleOrDefaultAsync(i => i.Id == id, cancellation);
        if (item is null)
        {
            return Problem.NotFound("这个督查事项");
        }

        var people = item.Steps.Select(s => s.By).Append(item.OpenedBy).OfType<Guid>().Distinct().ToList();
        return new View(item, await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation));
    }

    /// <summary>What the page shows.</summary>
    public sealed record View(SupervisionItem Item, IReadOnlyDictionary<Guid, string> People)
    {
        /// <summary>A person's name; the program for a rule.</summary>
        public string NameOf(Guid? person) => person is { } id ? People.GetValueOrDefault(id, "已注销的账号") : "系统";
    }
}
