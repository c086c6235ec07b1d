namespace Chuangpu.Rules.Messages;

/// <summary>Whether a rule with this message may be used.</summary>
public enum Severity
{
    /// <summary>提示: it may, but it looks like a slip.</summary>
    Warning,

    /// <summary>错误: it may not.</summary>
    Error,
}
