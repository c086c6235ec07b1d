namespace Chuangpu.Web.Accounts;

/// <summary>The password rules as shown beside every field for a new password.</summary>
internal static class PasswordRules
{
    public const string Text = "至少 12 个字符，含小写字母和数字，至少 5 个不同的字符";
}
