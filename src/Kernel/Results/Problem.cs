namespace Chuangpu.Kernel.Results;

/// <summary>An expected failure: a stable code for programs and a Chinese message that tells the user what to do.</summary>
/// <param name="Code">Dotted and stable, such as <c>plan.period</c>.</param>
/// <param name="Message">What happened, what was kept, and what to do; shown as it is.</param>
/// <param name="Field">The request's property the message belongs to, or null for the whole.</param>
public sealed record Problem(string Code, string Message, string? Field = null)
{
    /// <summary>The code shown as HTTP 404.</summary>
    public const string NotFoundCode = "not-found";

    /// <summary>The code shown as HTTP 403.</summary>
    public const string NotAllowedCode = "not-allowed";

    /// <summary>The code shown as HTTP 409.</summary>
    public const string ConflictCode = "conflict";

    /// <summary>The item does not exist, or the actor may not know of it; both look alike on purpose.</summary>
    public static Problem NotFound(string what) => new(NotFoundCode, $"找不到{what}，可能已被移除，或不在您的管理范围内。");

    /// <summary>The actor knows of the item but may not do this to it.</summary>
    public static Problem NotAllowed(string action) => new(NotAllowedCode, $"您没有{action}的权限，请联系本单位管理员。");

    /// <summary>Somebody saved the same item in between.</summary>
    public static Problem Conflict(string what) =>
        new(ConflictCode, $"在您编辑期间，{what}已被他人修改。您填写的内容已保留，请对照差异后再次保存。");
}
