namespace Chuangpu.Kernel.Database;

/// <summary>Marks an entity every part of the program may read, and says why that is right. A test demands this or <see cref="IScoped{TSelf}"/>.</summary>
/// <param name="reason">Why no scope applies.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnscopedAttribute(string reason) : Attribute
{
    /// <summary>Why no scope applies.</summary>
    public string Reason { get; } = reason;
}
