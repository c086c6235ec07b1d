namespace Chuangpu.Kernel.Database;

/// <summary>Leaves an entity's writes out of the audit trail, and says why.</summary>
/// <param name="reason">Why its writes need no trail.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAuditedAttribute(string reason) : Attribute
{
    /// <summary>Why its writes need no trail.</summary>
    public string Reason { get; } = reason;
}
