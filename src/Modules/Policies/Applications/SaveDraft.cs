using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Library;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Applications;

/// <summary>An enterprise fills in an application: what the base does not know, evidence, a note; keeps it as a draft or hands it in.</summary>
public sealed class SaveDraft(ChuangpuDb db, EvaluateAward evaluate, HandInApplication handIn, StoreAttachment store, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>The most files.</summary>
    public const int MostFiles = 10;

    /// <returns>The application's id.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        if (!actor.Can(Capability.ApplyForAwards) || actor.OrganisationId is not { } own)
        {
            return Problem.NotAllowed("申报兑付");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (await db.Set<AwardClause>().SingleOrDefaultAsync(c => c.Id == request.ClauseId && c.PublishedAt != null, cancellation) is not { } clause)
        {
            return Problem.NotFound("该条款");
        }

        if (clause.Mode != AwardMode.Application)
        {
            return new Problem("application.mode", "该条款免申即享，直接确认即可，无需填写申请。");
        }

        var found = await OpenAsync(own, clause, cancellation);
        if (found.State is not (ApplicationState.Draft or ApplicationState.Returned))
        {
            return new Problem("application.open", "该条款已有一项申请在办理，不能重复申报。可在“我的兑付”中查看进度。");
        }

        var entered = await ReadAsync(found, request, cancellation);
        if (!entered.Succeeded)
        {
            return entered.Problem;
        }

        if (await KeepFilesAsync(found, request, cancellation) is { } file)
        {
            return file;
        }

        found.Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        found.Facts = FactSnapshot.OfEntered(entered.Value).Write();
        if (request.HandIn)
        {
            if (!request.Truth)
            {
                return new Problem("application.truth", "请勾选真实性承诺后再提交。", nameof(Request.Truth));
            }

            if (await handIn.HandleAsync(found, entered.Value, cancellation) is { Succeeded: false, Problem: var problem })
            {
                return problem!;
            }
        }

        return await db.SaveApplicationAsync(found, cancellation);
    }

    private async Task<AwardApplication> OpenAsync(Guid own, AwardClause clause, CancellationToken cancellation)
    {
        var key = (await db.Set<AwardApplication>().Where(a => a.OrganisationId == own && a.ClauseId == clause.Id).Select(a => new { a.Id, a.State }).ToListAsync(cancellation))
            .Find(a => ApplicationMoves.IsOpen(a.State));
        if (key is not null)
        {
            return (await db.FindApplicationAsync(key.Id, cancellation))!;
        }

        var region = await db.Set<Organisation>().Where(o => o.Id == own).Select(o => o.RegionCode).SingleAsync(cancellation);
        var begun = HandInApplication.Begin(own, region, clause);
        db.Add(begun);
        return begun;
    }

    private async Task<Result<IReadOnlyList<SnapshotFact>>> ReadAsync(AwardApplication application, Request request, CancellationToken cancellation)
    {
        var day = clock.Today();
        var evaluated = await evaluate.HandleAsync(application.OrganisationId, application.ClauseId, day, [], cancellation);
        if (!evaluated.Succeeded)
        {
            return evaluated.Problem;
        }

        var entered = new List<SnapshotFact>();
        foreach (var asked in AskedFact.Of(evaluated.Value))
        {
            if (request.Values.GetValueOrDefault(asked.Key) is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text))
            {
                if (asked.Read(text.Trim()) is not { } value)
                {
                    return new Problem("application.value", $"“{asked.Label}”应是{asked.Expected}，请改正。", asked.Key);
                }

                entered.Add(new SnapshotFact(asked.Fact.Name, asked.Period, value, IsEntered: true));
            }
        }

        return entered;
    }

    private async Task<Problem?> KeepFilesAsync(AwardApplication application, Request request, CancellationToken cancellation)
    {
        if (application.Files.Count + request.Files.Count > MostFiles)
        {
            return new Problem("application.files", $"材料最多 {MostFiles} 份，请合并后再传。", nameof(Request.Files));
        }

        foreach (var (name, content) in request.Files)
        {
            var stored = await store.HandleAsync(new(content, name, application.RegionCode, application.OrganisationId), cancellation);
            if (!stored.Succeeded)
            {
                return stored.Problem;
            }

            application.Files.Add(new ApplicationFile { ApplicationId = application.Id, AttachmentId = stored.Value.Id });
        }

        return null;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ClauseId { get; set; }

        /// <summary>What was entered for each fact asked for, by <see cref="AskedFact.Key"/>.</summary>
        public Dictionary<string, string?> Values { get; set; } = [];

        /// <summary>The files handed in now.</summary>
        public IReadOnlyList<(string Name, Stream Content)> Files { get; set; } = [];

        [Display(Name = "补充说明"), StringLength(1000, ErrorMessage = "说明最多 1000 个字。")]
        public string? Note { get; set; }

        [Display(Name = "本单位承诺所填内容和所附材料真实、准确，并愿意接受核查")]
        public bool Truth { get; set; }

        /// <summary>Whether it is handed in, or kept as a draft.</summary>
        public bool HandIn { get; set; }
    }
}
