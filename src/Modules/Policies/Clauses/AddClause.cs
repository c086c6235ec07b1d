using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Library;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Clauses;

/// <summary>Begins a clause of a policy: from a sentence of its text, with what the sentence says for certain, or without one.</summary>
public sealed class AddClause(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <returns>The id of the clause.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<PolicyDocument>().AsNoTracking().Include(d => d.Texts).SingleOrDefaultAsync(d => d.Id == request.DocumentId, cancellation) is not { } document)
        {
            return Problem.NotFound("该政策");
        }

        if (!current.Actor.Can(Capability.ManagePolicies, document.RegionCode))
        {
            return Problem.NotAllowed("编写该政策的条款");
        }

        var name = request.IsShared ? AwardClause.SharedName : request.Name?.Trim() ?? "";
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var others = await db.Set<AwardClause>().Where(c => c.RegionCode == document.RegionCode).Select(c => new { c.Name, c.IsShared, c.DocumentId, c.Ordinal }).ToListAsync(cancellation);
        if (request.IsShared ? others.Any(c => c.IsShared && c.DocumentId == document.Id) : others.Any(c => c.Name == name && !c.IsShared))
        {
            return new Problem("clause.name", request.IsShared ? "该政策已有共用定义，请直接编辑。" : $"本地区已有条款「{name}」。兑付台账按名称计算上限，请换一个名称。", nameof(Request.Name));
        }

        var text = document.Texts.SingleOrDefault(t => t.Id == request.TextId);
        var sentence = text is null || request.Start is not { } start ? null : ClauseSentence.In(text.Text).FirstOrDefault(s => s.Start == start);
        var ordinals = others.Where(c => c.DocumentId == document.Id).Select(c => c.Ordinal).ToList();
        var clause = new AwardClause
        {
            DocumentId = document.Id,
            Name = name,
            RegionCode = document.RegionCode,
            IsShared = request.IsShared,
            // What all share is read first.
            Ordinal = request.IsShared ? ordinals.DefaultIfEmpty(0).Min() - 1 : ordinals.DefaultIfEmpty(-1).Max() + 1,
            Mode = AwardMode.Application,
            TextId = sentence is null ? null : text!.Id,
            Start = sentence?.Start,
            End = sentence?.End,
        };
        var basis = $"{document.DocumentNumber ?? document.Title}{(sentence is { Section: [.., var last] } ? $" {last}" : "")}";
        db.Add(clause);
        db.Add(new ClauseVersion
        {
            ClauseId = clause.Id,
            RegionCode = document.RegionCode,
            Number = 1,
            Rules = request.IsShared ? "" : DraftFromSentence.Write(name, basis, document.InForceFrom, sentence, clock.Today()),
            EditedBy = current.Actor.UserId,
            EditedAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        return clause.Id;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid DocumentId { get; set; }

        [Display(Name = "条款名称"), StringLength(40, ErrorMessage = "条款名称最多 40 个字。")]
        public string? Name { get; set; }

        /// <summary>The part its clauses share, instead of a clause.</summary>
        public bool IsShared { get; set; }

        /// <summary>The text the sentence stands in; null without one.</summary>
        public Guid? TextId { get; set; }

        /// <summary>Where the sentence starts.</summary>
        public int? Start { get; set; }

        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (!IsShared && !(Name?.Trim() is { Length: > 0 } name && char.IsLetter(name[0]) && name.All(char.IsLetterOrDigit)))
            {
                yield return new ValidationResult("条款名称请只用汉字、字母和数字，并以汉字或字母开头，例如 研发投入奖补。", [nameof(Name)]);
            }
        }
    }
}
