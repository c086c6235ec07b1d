using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Payments;

/// <summary>An enterprise enters the account it is paid into. Orders made before keep the one they were made with.</summary>
public sealed class SaveAccount(ChuangpuDb db, AccountSeal seal, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ApplyForAwards) || current.Actor.OrganisationId is not { } own)
        {
            return Problem.NotAllowed("填写收款账户");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var number = string.Concat(request.Number!.Where(c => c is not (' ' or '-' or '　')));
        if (number.Length is < 8 or > 32 || !number.All(char.IsAsciiDigit))
        {
            return new Problem("account.number", "账号应为 8 至 32 位数字，请核对。", nameof(Request.Number));
        }

        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == own, cancellation);
        if (request.AccountName!.Trim() != organisation.Name)
        {
            return new Problem("account.name", $"户名应与单位名称“{organisation.Name}”一致，财政资金只拨付到本单位账户。", nameof(Request.AccountName));
        }

        var account = await db.Set<PayeeAccount>().SingleOrDefaultAsync(a => a.OrganisationId == own, cancellation);
        var (name, bank, sealedNumber, last4, now) = (request.AccountName.Trim(), request.BankName!.Trim(), seal.Seal(number), number[^4..], clock.GetUtcNow().UtcDateTime);
        if (account is null)
        {
            db.Add(new PayeeAccount { OrganisationId = own, RegionCode = organisation.RegionCode, AccountName = name, BankName = bank, ProtectedNumber = sealedNumber, Last4 = last4, UpdatedAt = now });
        }
        else
        {
            (account.AccountName, account.BankName, account.ProtectedNumber, account.Last4, account.UpdatedAt) = (name, bank, sealedNumber, last4, now);
        }

        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        [Display(Name = "户名"), Required(ErrorMessage = "请填写户名。"), StringLength(120, ErrorMessage = "户名最多 120 个字。")]
        public string? AccountName { get; set; }

        [Display(Name = "开户银行"), Required(ErrorMessage = "请填写开户银行（到网点）。"), StringLength(120, ErrorMessage = "开户银行最多 120 个字。")]
        public string? BankName { get; set; }

        [Display(Name = "账号"), Required(ErrorMessage = "请填写账号。")]
        public string? Number { get; set; }
    }
}
