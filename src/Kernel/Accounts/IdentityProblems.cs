using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace Chuangpu.Kernel.Accounts;

/// <summary>Identity's errors as problems of the platform.</summary>
internal static class IdentityProblems
{
    /// <summary>All messages in one; the field is the one the first belongs to.</summary>
    public static Problem ToProblem(this IdentityResult result)
    {
        var first = result.Errors.First().Code;
        if (first == nameof(IdentityErrorDescriber.ConcurrencyFailure))
        {
            return Problem.Conflict("该账号");
        }

        var field = first switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.InvalidUserName) => "UserName",
            nameof(IdentityErrorDescriber.PasswordMismatch) => "OldPassword",
            _ when first.StartsWith("Password", StringComparison.Ordinal) => "NewPassword",
            _ => null,
        };
        return new Problem($"account.{first}", string.Concat(result.Errors.Select(e => e.Description)), field);
    }
}
