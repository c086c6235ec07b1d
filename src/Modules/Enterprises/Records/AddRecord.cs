using Chuangpu.Enterprises.Awards;
using Chuangpu.Enterprises.Deals;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Records;

/// <summary>The bureau enters a record of an enterprise of its region: a qualification, a right, a contract, a prize, an award, an investment, a relation.</summary>
public sealed class AddRecord(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <returns>The record's id.</returns>
    public async Task<Result<Guid>> HandleAsync(RecordForm form, CancellationToken cancellation = default)
    {
        if (await db.Set<Enterprise>().Include(e => e.Organisation).SingleOrDefaultAsync(e => e.Id == form.EnterpriseId, cancellation) is not { } enterprise)
        {
            return Problem.NotFound("该企业");
        }

        if (!current.Actor.Manages(enterprise))
        {
            return Problem.NotAllowed("录入该企业的记录");
        }

        if ((RequestRules.Check(form) ?? form.Refuses(clock.Today())) is { } broken)
        {
            return broken;
        }

        EnterpriseRecord record;
        if (form.Kind == RecordKind.Relation)
        {
            var code = CreditCode.Parse(form.Other ?? "");
            if (!code.Succeeded)
            {
                return code.Problem with { Field = nameof(RecordForm.Other) };
            }

            if (await db.Set<Enterprise>().Where(e => e.Organisation.CreditCode == code.Value && e.Id != enterprise.Id).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancellation) is not { } other)
            {
                return new Problem("record.other", "企业库中没有这个统一社会信用代码的其他企业，请核对，或先新增该企业。", nameof(RecordForm.Other));
            }

            record = Relation(form, other);
        }
        else
        {
            record = Made(form, current.Actor.Name, Now);
        }

        db.Add((object)record);
        await db.SaveChangesAsync(cancellation);
        return record.Id;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The record a form that was checked tells of; relations are made where the other is known.</summary>
    /// <param name="f">The form.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="import">The file it comes with, or null.</param>
    internal static EnterpriseRecord Made(RecordForm f, string by, DateTime at, EnterpriseImport? import = null) => f.Kind switch
    {
        RecordKind.Qualification => new Qualification
        {
            EnterpriseId = f.EnterpriseId,
            Kind = f.Qualification!.Value,
            Name = f.Title,
            Level = f.Level,
            RecognisedOn = f.On!.Value,
            ValidUntil = f.Until,
            Certificate = f.Number,
            Source = f.Source!.Value,
            Basis = import?.FileName ?? f.Basis,
            ImportId = import?.Id,
            EnteredBy = by,
            EnteredAt = at,
        },
        RecordKind.Property => new IntellectualProperty
        {
            EnterpriseId = f.EnterpriseId,
            Kind = f.Property!.Value,
            Title = f.Title!,
            Number = f.Number,
            GrantedOn = f.On!.Value,
            ExpiresOn = f.Until,
            Acquired = f.Flag,
            Source = f.Source!.Value,
            Basis = f.Basis,
            EnteredBy = by,
            EnteredAt = at,
        },
        RecordKind.Contract => new TechContract
        {
            EnterpriseId = f.EnterpriseId,
            Number = f.Number!,
            Kind = f.ContractKind!,
            Side = f.Side!,
            AmountFen = RecordForm.Fen(f.Amount)!.Value,
            TechnologyFen = RecordForm.Fen(f.Technology),
            ReceivedFen = RecordForm.Fen(f.Received),
            RegisteredOn = f.On!.Value,
            Related = f.Flag,
            Source = f.Source!.Value,
            Basis = import?.FileName ?? f.Basis,
            ImportId = import?.Id,
            EnteredBy = by,
            EnteredAt = at,
        },
        RecordKind.Prize => new Prize
        {
            EnterpriseId = f.EnterpriseId,
            Name = f.Title!,
            Level = f.Level!,
            Class = f.Number,
            Place = f.Place!.Value,
            AmountFen = RecordForm.Fen(f.Amount),
            GivenOn = f.On!.Value,
            Source = f.Source!.Value,
            Basis = f.Basis,
            EnteredBy = by,
            EnteredAt = at,
        },
        RecordKind.Award => new OtherAward
        {
            EnterpriseId = f.EnterpriseId,
            Clause = f.Title!,
            Item = f.Number,
            Level = f.Level!,
            AmountFen = RecordForm.Fen(f.Amount)!.Value,
            PaidOn = f.On!.Value,
            Source = f.Source!.Value,
            Basis = f.Basis,
            EnteredBy = by,
            EnteredAt = at,
        },
        RecordKind.Investment => new Investment
        {
            EnterpriseId = f.EnterpriseId,
            Target = f.Title!,
            AmountFen = RecordForm.Fen(f.Amount)!.Value,
            PaidOn = f.On!.Value,
            Source = f.Source!.Value,
            Basis = f.Basis,
            EnteredBy = by,
            EnteredAt = at,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(f)),
    };

    private EnterpriseRelation Relation(RecordForm f, Guid other) => new()
    {
        EnterpriseId = f.EnterpriseId,
        OtherId = other,
        Kind = f.Relation!.Value,
        ShareBasisPoints = f.Share is { } share ? (int)(share * 100) : null,
        Source = f.Source!.Value,
        Basis = f.Basis,
        EnteredBy = current.Actor.Name,
        EnteredAt = Now,
    };
}
