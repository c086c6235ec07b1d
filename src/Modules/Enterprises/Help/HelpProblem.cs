using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Help;

/// <summary>A problem an enterprise raised at a visit: open → answered → closed by the enterprise, which may also send the answer back.</summary>
[Display(Name = "企业问题")]
public sealed class HelpProblem : Entity, IScoped<HelpProblem>, IVersioned
{
    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>The enterprise.</summary>
    public Enterprise Enterprise { get; init; } = null!;

    /// <summary>The visit.</summary>
    public required Guid VisitId { get; init; }

    /// <summary>The visit.</summary>
    public HelpVisit Visit { get; init; } = null!;

    /// <summary>What it is.</summary>
    [Display(Name = "问题")]
    public required string Text { get; init; }

    /// <summary>Who deals with it, in words.</summary>
    [Display(Name = "办理单位")]
    public required string Handler { get; init; }

    /// <summary>By when.</summary>
    [Display(Name = "办理期限")]
    public required DateOnly DueOn { get; set; }

    /// <summary>How far it is.</summary>
    [Display(Name = "状态")]
    public ProblemState State { get; set; }

    /// <summary>The answer, or null.</summary>
    [Display(Name = "答复")]
    public string? Answer { get; set; }

    /// <summary>The day of the answer.</summary>
    [Display(Name = "答复日期")]
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>What the enterprise said to the answer, or null.</summary>
    [Display(Name = "企业意见")]
    public string? Reply { get; set; }

    /// <summary>The day it was closed.</summary>
    [Display(Name = "办结日期")]
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Whether it waits for an answer past its day.</summary>
    public bool IsLate(DateOnly today) => State == ProblemState.Open && DueOn < today;

    /// <summary>Staff of its region and above, and the enterprise itself.</summary>
    public static Expression<Func<HelpProblem, Scope, bool>> VisibleTo => (problem, scope) =>
        scope.Everything || problem.EnterpriseId == scope.OrganisationId
        || (scope.RegionPrefix != null && problem.Enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<HelpProblem>
    {
        public void Configure(EntityTypeBuilder<HelpProblem> builder)
        {
            builder.ToTable("HelpProblems");
            builder.Property(x => x.Text).HasMaxLength(500);
            builder.Property(x => x.Handler).HasMaxLength(60);
            builder.Property(x => x.Answer).HasMaxLength(1000);
            builder.Property(x => x.Reply).HasMaxLength(500);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Enterprise).WithMany().HasForeignKey(x => x.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(x => x.Visit).WithMany(x => x.Problems).HasForeignKey(x => x.VisitId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.EnterpriseId, x.State });
        }
    }
}
