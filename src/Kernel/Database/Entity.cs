namespace Chuangpu.Kernel.Database;

/// <summary>Something stored under an identity of its own.</summary>
public abstract class Entity
{
    /// <summary>Made by the program, ordered by time (UUID version 7), so that it is known before the row is saved.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}
