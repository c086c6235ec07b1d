using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Organisations;

/// <summary>Adds an organisation of the own region, or changes one.</summary>
public sealed class SaveOrganisation(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>The organisation as it shall be.</summary>
    public class Request : OrganisationDetails
    {
        /// <summary>The organisation, or null for a new one.</summary>
        public Guid? Id { get; init; }

        /// <summary>The version the form was filled from.</summary>
        public Guid Version { get; set; }
    }

    /// <summary>Saves it.</summary>
    /// <returns>Its id.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ManageAccounts))
        {
            return Problem.NotAllowed("维护单位");
        }

        var known = request.Id is { } id ? await db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == id, cancellation) : null;
        if (request.Id is not null && (known is null || !current.Actor.Scope.Covers(known.RegionCode)))
        {
            return Problem.NotFound("该单位");
        }

        if (!current.Actor.Scope.Covers(request.RegionCode!))
        {
            return new Problem("organisation.region", "所选地区不在您的管理范围内，请重新选择。", nameof(Request.RegionCode));
        }

        string? code = null;
        if (!string.IsNullOrWhiteSpace(request.CreditCode))
        {
            var parsed = CreditCode.Parse(request.CreditCode);
            if (!parsed.Succeeded)
            {
                return parsed.Problem;
            }

            code = parsed.Value;
        }

        if (code is not null && await db.Set<Organisation>().Where(o => o.CreditCode == code && o.Id != request.Id).Select(o => o.Name).FirstOrDefaultAsync(cancellation) is { } owner)
        {
            return new Problem("organisation.known", $"该统一社会信用代码已登记在“{owner}”名下，请核对或直接使用该单位。", nameof(Request.CreditCode));
        }

        var organisation = known ?? new Organisation { Name = "", Kind = OrganisationKind.Other, RegionCode = request.RegionCode! };
        organisation.Name = request.Name!.Trim();
        organisation.ShortName = string.IsNullOrWhiteSpace(request.ShortName) ? null : request.ShortName.Trim();
        (organisation.Kind, organisation.RegionCode, organisation.CreditCode) = (request.Kind!.Value, request.RegionCode!, code);
        if (known is null)
        {
            db.Add(organisation);
        }
        else
        {
            db.ExpectVersion(organisation, request.Version);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该单位");
        }

        return organisation.Id;
    }
}
