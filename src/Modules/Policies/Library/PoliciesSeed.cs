using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Texts;
using Chuangpu.Policies.Clauses;
using Chuangpu.Rules.Clauses;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Library;

/// <summary>
/// The policies of the demo region: the clauses of the prefecture's plan that name amounts, as rules written for this platform
/// (data/policies/changzhi.rules); an invented policy with its text (demo.rules); and an invented draft that waits for its clauses.
/// </summary>
public sealed class PoliciesSeed(ChuangpuDb db, RuleBooks books) : ISeed
{
    /// <summary>The demo prefecture.</summary>
    public const string Region = "140400";

    /// <summary>The title of the invented policy.</summary>
    public const string DemoTitle = "长治市支持企业技术创新演示办法（演示数据）";

    private static readonly DateTime Published = new(2023, 1, 3, 1, 0, 0, DateTimeKind.Utc);

    // By some words of the sentence each clause carries out.
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["演示高企奖励"] = "首次认定的高新技术企业",
        ["演示研发投入奖励"] = "研发费用占营业收入",
        ["演示技术交易补助"] = "购买技术成果",
        ["演示成长奖励"] = "营业收入达到6000万元",
        ["演示引才补贴"] = "科技人员占职工总数",
        ["演示专利奖励"] = "有效发明专利两件以上",
    };

    /// <inheritdoc />
    public int Order => 60;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<PolicyDocument>().AnyAsync(cancellation))
        {
            return;
        }

        var users = await db.Users.Where(u => u.UserName == "cz-staff1" || u.UserName == "cz-staff2").ToDictionaryAsync(u => u.UserName!, u => u.Id, cancellation);
        var (author, publisher) = (users.GetValueOrDefault("cz-staff1"), users.GetValueOrDefault("cz-staff2"));
        AddPlan(author, publisher);
        AddInvented(author, publisher);
        AddDraft(author);
        await db.SaveChangesAsync(cancellation);
    }

    private void AddPlan(Guid author, Guid publisher)
    {
        var document = Document("长治市“十四五”规划资金条款（规则化）", new DateOnly(2021, 1, 1), author);
        (document.DocumentNumber, document.Issuer) = ("长政发〔2022〕36号", "长治市人民政府");
        (document.PublishedAt, document.PublishedBy) = (Published, publisher);
        document.Note = "规则由本平台按规划写明的金额、比例和上限编写，供演示试算；规划没有写明的条件作为待补充的事实，兑付以主管部门的实施办法为准。";
        db.Add(document);
        Add(document, null, Read("policies/changzhi.rules"), author, publisher);
    }

    private void AddInvented(Guid author, Guid publisher)
    {
        var document = Document(DemoTitle, new DateOnly(2023, 1, 1), author);
        (document.DocumentNumber, document.Issuer, document.IssuedOn) = ("演示发〔2022〕1号", "长治市科学技术局（演示）", new DateOnly(2022, 12, 20));
        (document.PublishedAt, document.PublishedBy) = (Published, publisher);
        db.Add(document);
        Add(document, AddText(document, "demo/policies/demo.txt", author, Published), Read("policies/demo.rules"), author, publisher);
    }

    private void AddDraft(Guid author)
    {
        var document = Document("长治市科技创新券管理演示办法（演示数据，征求意见稿）", null, author);
        db.Add(document);
        var text = AddText(document, "demo/policies/draft.txt", author, null);
        var sentence = ClauseSentence.In(text.Text)[0];
        var clause = new AwardClause
        {
            DocumentId = document.Id,
            Name = "演示检测券补助",
            RegionCode = Region,
            Ordinal = 0,
            Mode = AwardMode.Application,
            TextId = text.Id,
            Start = sentence.Start,
            End = sentence.End,
        };
        db.Add(clause);
        db.Add(Version(clause, 1, DraftFromSentence.Write(clause.Name, "演示办法 二（一）", null, sentence, new DateOnly(2025, 6, 30)), author));
    }

    private static PolicyDocument Document(string title, DateOnly? from, Guid author) => new()
    {
        Title = title,
        RegionCode = Region,
        InForceFrom = from,
        PreparedBy = author,
        PreparedAt = Published.AddDays(-7),
        IsDemo = true,
    };

    private PolicyText AddText(PolicyDocument document, string resource, Guid author, DateTime? published)
    {
        var text = new PolicyText { DocumentId = document.Id, Number = 1, Text = Words.Storable(Read(resource)), ReadBy = author, ReadAt = document.PreparedAt, PublishedAt = published };
        db.Add(text);
        return text;
    }

    private void Add(PolicyDocument document, PolicyText? text, string rules, Guid author, Guid publisher)
    {
        var file = books.Read(rules).Rule ?? throw new InvalidOperationException($"The demo clauses cannot be read: {books.Read(rules).Diagnostics[0]}");
        var sentences = text is null ? [] : ClauseSentence.In(text.Text);
        foreach (var (part, ordinal) in RulePart.Cut(rules).Select((p, i) => (p, i)))
        {
            var rule = part.Name is null ? null : file.Clauses.First(c => c.Name == part.Name);
            var sentence = part.Name is not null && Sentences.TryGetValue(part.Name, out var words) ? sentences.FirstOrDefault(s => s.Quote.Contains(words, StringComparison.Ordinal)) : null;
            var clause = new AwardClause
            {
                DocumentId = document.Id,
                Name = part.Name ?? AwardClause.SharedName,
                RegionCode = Region,
                IsShared = part.Name is null,
                Ordinal = ordinal,
                Mode = rule is not null && IsKnown(rule) && part.Name != "演示技术交易补助" ? AwardMode.Automatic : AwardMode.Application,
                NeedsThirdParty = part.Name == "演示技术交易补助",
                TextId = sentence is null ? null : text!.Id,
                Start = sentence?.Start,
                End = sentence?.End,
                PublishedAt = Published,
            };
            db.Add(clause);
            var version = Version(clause, 1, part.Text, author);
            (version.PublishedAt, version.PublishedBy) = (Published, publisher);
            db.Add(version);
        }
    }

    // What rests on the base alone can be found without an application.
    private bool IsKnown(Clause rule) => rule.Dependencies.All(d => d.Fact == ClauseSchema.Awards || (books.Schema.TryFind(d.Fact.Name, out var known) && known == d.Fact));

    private static ClauseVersion Version(AwardClause clause, int number, string rules, Guid author) => new()
    {
        ClauseId = clause.Id,
        RegionCode = clause.RegionCode,
        Number = number,
        Rules = rules,
        EditedBy = author,
        EditedAt = Published.AddDays(-1),
    };

    private static string Read(string resource)
    {
        using var stream = typeof(PoliciesSeed).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
