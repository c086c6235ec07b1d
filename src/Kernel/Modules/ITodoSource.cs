using Chuangpu.Kernel.Access;

namespace Chuangpu.Kernel.Modules;

/// <summary>What waits for an actor in one capability. Derived on each look from the capability's own data, never stored.</summary>
public interface ITodoSource
{
    /// <summary>The items, most urgent first.</summary>
    Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation);
}
