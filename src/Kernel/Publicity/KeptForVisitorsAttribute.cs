namespace Chuangpu.Kernel.Publicity;

/// <summary>
/// Marks a page that is made of <see cref="PublicItems"/> and its address alone, without a query, a form or a name on it: what was
/// rendered for one visitor is sent to the next until something public changes.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptForVisitorsAttribute : Attribute;
