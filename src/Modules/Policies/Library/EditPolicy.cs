using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Library;

/// <summary>Corrects what is written down about a policy document: title, number, issuer, the days it holds.</summary>
public sealed class EditPolicy(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<PolicyDocument>().SingleOrDefaultAsync(d => d.Id == request.DocumentId, cancellation) is not { } document)
        {
            return Problem.NotFound("该政策");
        }

        if (!current.Actor.Can(Capability.ManagePolicies, document.RegionCode))
        {
            return Problem.NotAllowed("编辑该政策");
        }

        if (request.Wrong() is { } wrong)
        {
            return wrong;
        }

        db.ExpectVersion(document, request.Version);
        request.Into(document);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该政策");
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : PolicyFacts
    {
        public Guid DocumentId { get; set; }

        public Guid Version { get; set; }

        /// <summary>The form as it is first shown.</summary>
        public static Request From(PolicyDocument document) => new()
        {
            DocumentId = document.Id,
            Version = document.Version,
            Title = document.Title,
            DocumentNumber = document.DocumentNumber,
            Issuer = document.Issuer,
            IssuedOn = document.IssuedOn,
            InForceFrom = document.InForceFrom,
            InForceTo = document.InForceTo,
            RepealedOn = document.RepealedOn,
            Note = document.Note,
        };
    }
}
