using Microsoft.AspNetCore.Authorization;

namespace Chuangpu.Kernel.Access;

/// <summary>The capability a page or endpoint needs. Every routable page carries this or <c>[AllowAnonymous]</c>; a test demands it.</summary>
/// <param name="capability">The capability.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Capability capability) : Attribute, IAuthorizeData
{
    /// <summary>The capability.</summary>
    public Capability Capability { get; } = capability;

    /// <inheritdoc />
    public string? Policy { get => Capability.ToString(); set => throw new NotSupportedException(); }

    /// <inheritdoc />
    public string? Roles { get; set; }

    /// <inheritdoc />
    public string? AuthenticationSchemes { get; set; }
}
