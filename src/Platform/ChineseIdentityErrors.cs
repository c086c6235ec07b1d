using Microsoft.AspNetCore.Identity;

namespace Chuangpu.Platform;

/// <summary>Identity's messages in Chinese, each saying what to do.</summary>
public sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    /// <inheritdoc />
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"密码太短，请至少输入 {length} 个字符。");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), "密码中请至少包含一个数字。");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), "密码中请至少包含一个小写字母。");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"密码中重复太多，请至少使用 {uniqueChars} 个不同的字符。");

    /// <inheritdoc />
    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "原密码不正确，请重新输入。");

    /// <inheritdoc />
    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), $"用户名“{userName}”已被使用，请换一个。");

    /// <inheritdoc />
    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "用户名不能为空，请填写。");

    /// <inheritdoc />
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "账号未能保存，请稍后重试。");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
