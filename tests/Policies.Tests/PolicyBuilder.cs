using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Library;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Tests;

/// <summary>Policies with all that is needed and nothing else; tests set what they are about. The rules are invented (演示数据).</summary>
internal static class PolicyBuilder
{
    public const string ARule = """
        事实 年投入：金额（万元）
        条款 投入奖补
          依据 "演示办法第一条"
          有效期 自 2025-01-01
          条件 够多：年投入 ≥ 100万元
          金额 = 年投入 × 10%
          上限 每年 20万元
        算例 "一百五十万" 条款 投入奖补 日期 2025-06-30
          年投入 = 150万元
          应得 15万元
        """;

    public static Actor Author { get; } = Actors.Staff(name: "编写人");

    public static Actor Publisher { get; } = Actors.Staff(name: "发布人");

    public static Region ARegion(string code = Actors.City, string name = "云川市", RegionLevel level = RegionLevel.Prefecture, string parent = Actors.Province) =>
        new() { Code = code, Name = name, Level = level, ParentCode = parent };

    /// <summary>A published policy with published clauses, one of each text.</summary>
    public static async Task<PolicyDocument> APolicyAsync(TestPlatform platform, params string[] rules)
    {
        var document = new PolicyDocument
        {
            Title = "云川市演示办法",
            RegionCode = Actors.City,
            InForceFrom = new DateOnly(2025, 1, 1),
            PreparedAt = platform.Clock.GetUtcNow().UtcDateTime,
            PreparedBy = Author.UserId,
            PublishedAt = platform.Clock.GetUtcNow().UtcDateTime,
        };
        for (var i = 0; i < rules.Length; i++)
        {
            var name = rules[i].Split('\n').FirstOrDefault(l => l.StartsWith("条款 ", StringComparison.Ordinal))?[3..].Trim();
            var clause = new AwardClause
            {
                DocumentId = document.Id,
                Name = name ?? AwardClause.SharedName,
                RegionCode = Actors.City,
                IsShared = name is null,
                Ordinal = i,
                Mode = AwardMode.Automatic,
                PublishedAt = document.PublishedAt,
            };
            clause.Versions.Add(new ClauseVersion { ClauseId = clause.Id, RegionCode = Actors.City, Number = 1, Rules = rules[i], EditedAt = document.PreparedAt, EditedBy = Author.UserId, PublishedAt = document.PublishedAt });
            document.Clauses.Add(clause);
        }

        return await platform.GivenAsync(document);
    }

    /// <summary>Saves a text as the clause's draft.</summary>
    public static async Task<Result> SaveAsync(TestPlatform platform, Guid clauseId, string rules, Actor? actor = null, Guid? version = null) =>
        await platform.AsAsync<SaveClause, Result>(actor ?? Author, async u => await u.HandleAsync(new()
        {
            ClauseId = clauseId,
            Rules = rules,
            Version = version ?? await platform.SeeAsync(db => db.Set<ClauseVersion>().Where(v => v.ClauseId == clauseId).OrderByDescending(v => v.Number).Select(v => v.Version).FirstAsync()),
        }));

    /// <summary>Publishes the policy with all drafts of clauses.</summary>
    public static async Task<Result> PublishAsync(TestPlatform platform, Guid documentId, Actor? actor = null, bool endEarlier = true)
    {
        var drafts = await platform.SeeAsync(db => db.Set<ClauseVersion>().Where(v => v.Clause.DocumentId == documentId && v.PublishedAt == null).Select(v => v.Id).ToListAsync());
        return await platform.AsAsync<PublishPolicy, Result>(actor ?? Publisher, u => u.HandleAsync(new() { DocumentId = documentId, Drafts = drafts, EndEarlier = endEarlier }));
    }
}
