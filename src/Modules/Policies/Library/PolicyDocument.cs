using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Library;

/// <summary>A policy document (政策文件): what was issued, by whom, and from when to when it holds. Its texts and clauses stand beside it.</summary>
[Display(Name = "政策文件")]
public sealed class PolicyDocument : Entity, IVersioned, IScoped<PolicyDocument>
{
    /// <summary>The title as issued.</summary>
    public required string Title { get; set; }

    /// <summary>The issuing number (文号), or null.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>The issuing body, or null.</summary>
    public string? Issuer { get; set; }

    /// <summary>The region it is for (six digits); those below it are entitled by it too.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The day of issue.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The first day it holds; null while it is not known, then it holds from its publication here.</summary>
    [Display(Name = "施行日期")]
    public DateOnly? InForceFrom { get; set; }

    /// <summary>The last day it holds; null without one.</summary>
    [Display(Name = "有效期至")]
    public DateOnly? InForceTo { get; set; }

    /// <summary>The day it was repealed, from which on it holds no more; null while it stands.</summary>
    [Display(Name = "废止日期")]
    public DateOnly? RepealedOn { get; set; }

    /// <summary>What a reader should know about it, such as where its rules come from.</summary>
    public string? Note { get; set; }

    /// <summary>Who imported it; another person publishes it.</summary>
    public Guid? PreparedBy { get; init; }

    /// <summary>When it was imported, in UTC.</summary>
    [Display(Name = "导入时间")]
    public required DateTime PreparedAt { get; init; }

    /// <summary>When it was published, in UTC; null for a draft, which only the bureau sees.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Who published it.</summary>
    public Guid? PublishedBy { get; set; }

    /// <summary>Whether it belongs to the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Its texts, one a version.</summary>
    public List<PolicyText> Texts { get; } = [];

    /// <summary>Its clauses that carry out as rules what it promises.</summary>
    public List<AwardClause> Clauses { get; } = [];

    /// <summary>What is published is everybody's; drafts are the bureau's.</summary>
    public static Expression<Func<PolicyDocument, Scope, bool>> VisibleTo => (document, scope) =>
        document.PublishedAt != null || (scope.RegionPrefix != null && document.RegionCode.StartsWith(scope.RegionPrefix));

    /// <summary>Where it stands on a day.</summary>
    public PolicyState StateOn(DateOnly day) =>
        PublishedAt is null ? PolicyState.Draft
        : RepealedOn <= day ? PolicyState.Repealed
        : InForceTo < day ? PolicyState.Expired
        : InForceFrom > day ? PolicyState.Coming
        : PolicyState.InForce;

    internal sealed class Configuration : IEntityTypeConfiguration<PolicyDocument>
    {
        public void Configure(EntityTypeBuilder<PolicyDocument> builder)
        {
            builder.ToTable("PolicyDocuments");
            builder.Property(x => x.Title).HasMaxLength(200);
            builder.Property(x => x.DocumentNumber).HasMaxLength(60);
            builder.Property(x => x.Issuer).HasMaxLength(120);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Note).HasMaxLength(1000);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasIndex(x => x.RegionCode);
        }
    }
}
