using System.Linq.Expressions;
using Chuangpu.Kernel.Access;

namespace Chuangpu.Kernel.Database;

/// <summary>
/// An entity of which each actor sees only a part. <see cref="ChuangpuDb"/> turns the rule into a query filter on every
/// read, so no page can forget it.
/// </summary>
/// <typeparam name="TSelf">The entity.</typeparam>
public interface IScoped<TSelf> where TSelf : class, IScoped<TSelf>
{
    /// <summary>Whether an actor with this scope may know of the row. Must translate to SQL.</summary>
    static abstract Expression<Func<TSelf, Scope, bool>> VisibleTo { get; }
}
