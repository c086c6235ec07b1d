using Chuangpu.Kernel.Database;
using Microsoft.Extensions.Caching.Memory;

namespace Chuangpu.Kernel.Audit;

/// <summary>Keeps in memory what was computed as long as the audit trail knows of no change to what it rests on, whichever process made it.</summary>
/// <param name="most">How much is kept, in the units of the sizes given with each answer; what was used longest ago goes first.</param>
/// <param name="kinds">The names of the entities by whose changes an answer changes, such as <c>Goal</c>.</param>
public sealed class KeptUntilChanged<T>(long most, IReadOnlyCollection<string> kinds) : IDisposable where T : class
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = most });

    /// <summary>The kept answer where it still holds, else a new one.</summary>
    /// <param name="key">All that the answer depends on besides the data: also the day, and the scope of who asks.</param>
    /// <param name="db">The database.</param>
    /// <param name="read">Reads and computes it.</param>
    /// <param name="size">How large it is, at least 1.</param>
    /// <param name="cancellation">Stops.</param>
    public Task<T> GetAsync(string key, ChuangpuDb db, Func<Task<T>> read, Func<T, long> size, CancellationToken cancellation) =>
        GetAsync(key, db, _ => read(), size, cancellation);

    /// <summary>The same, for what can be made anew of what was kept.</summary>
    /// <param name="key">All that the answer depends on besides the data: also the day, and the scope of who asks.</param>
    /// <param name="db">The database.</param>
    /// <param name="read">Makes it, of the answer that holds no longer where there is one; that one may be given back where the change did not touch it.</param>
    /// <param name="size">How large it is, at least 1.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<T> GetAsync(string key, ChuangpuDb db, Func<Outdated<T>?, Task<T>> read, Func<T, long> size, CancellationToken cancellation)
    {
        // Before reading: what is saved meanwhile counts as a change, and the worst is that it is read twice.
        var mark = await ChangesSince.MarkAsync(db, cancellation);
        var kept = _kept.Get<Kept>(key);
        var since = kept?.Mark;
        if (kept is not null && !await ChangesSince.AnyAsync(db, since!.Value, mark, kinds, cancellation))
        {
            kept.Mark = mark;
            return kept.Answer;
        }

        // A trail that ends earlier than before is that of another database.
        var answer = await read(kept is not null && since <= mark ? new Outdated<T>(kept.Answer, since.Value) : null);
        _kept.Set(key, new Kept(answer) { Mark = mark }, new MemoryCacheEntryOptions { Size = size(answer), SlidingExpiration = TimeSpan.FromHours(1) });
        return answer;
    }

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();

    private sealed class Kept(T answer)
    {
        private long _mark;

        public T Answer { get; } = answer;

        public long Mark
        {
            get => Volatile.Read(ref _mark);
            set => Volatile.Write(ref _mark, value);
        }
    }
}
