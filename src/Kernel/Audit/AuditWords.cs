using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Chuangpu.Kernel.Database;

namespace Chuangpu.Kernel.Audit;

/// <summary>
/// The Chinese of what the trail keeps in the program's own words. An entity or property says its name with
/// <see cref="DisplayAttribute"/>; the words below are those that several share. What has none is shown as it is.
/// </summary>
public sealed class AuditWords(ChuangpuDb db) : Modules.IUseCase
{
    private static readonly Dictionary<string, string> Actions = new()
    {
        ["Added"] = "新增",
        ["Modified"] = "修改",
        ["Deleted"] = "删除",
        ["SignedIn"] = "登录",
        ["SignInRefused"] = "登录失败",
        ["LockedOut"] = "登录锁定",
        ["SignedOut"] = "退出",
        ["SignedOutAll"] = "退出全部会话",
        ["Exported"] = "导出",
        ["FileRemoved"] = "清理文件",
        ["FileKept"] = "保留文件",
    };

    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["User"] = "账号",
        ["Organisation"] = "单位",
        ["Attachment"] = "附件",
        ["List"] = "清单",
        ["Plan"] = "规划",
        ["PlanVersion"] = "规划文本",
        ["Heading"] = "标题",
        ["Goal"] = "目标",
        ["GoalValue"] = "目标完成值",
        ["PathPoint"] = "年度路径",
        ["PlanTask"] = "任务",
        ["TaskUnit"] = "责任单位",
        ["PoolProject"] = "项目",
        ["PromisedDocument"] = "承诺文件",
        ["PolicyClause"] = "资金条款",
        ["ClauseAmount"] = "条款金额",
        ["Milestone"] = "里程碑",
        ["TaskMilestone"] = "里程碑",
        ["YearlyWork"] = "年度工作",
        ["ProgressReport"] = "进展报告",
        ["Evidence"] = "佐证材料",
        ["SupervisionItem"] = "督查事项",
        ["SupervisionStep"] = "督查记录",
        ["Meeting"] = "会议",
        ["Decision"] = "议定事项",
        ["Opinion"] = "公众意见",
        ["Adjustment"] = "调整",
    };

    private static readonly Dictionary<string, string> Properties = new()
    {
        ["UserName"] = "用户名",
        ["DisplayName"] = "姓名",
        ["Role"] = "角色",
        ["RegionCode"] = "所属地区",
        ["OrganisationId"] = "所属单位",
        ["PasswordHash"] = "密码",
        ["SecurityStamp"] = "会话标记",
        ["AccessFailedCount"] = "连续输错次数",
        ["LockoutEnd"] = "锁定至",
        ["LockoutEnabled"] = "可锁定",
        ["MustChangePassword"] = "须修改密码",
        ["Name"] = "名称",
        ["ShortName"] = "简称",
        ["Kind"] = "类别",
        ["CreditCode"] = "统一社会信用代码",
        ["IsDemo"] = "演示数据",
        ["Title"] = "标题",
        ["FileName"] = "文件名",
        ["ContentType"] = "文件类型",
        ["Size"] = "大小（字节）",
        ["Sha256"] = "SHA-256",
        ["UploadedAt"] = "上传时间",
        ["UploadedBy"] = "上传人",
        ["Status"] = "状态",
        ["State"] = "状态",
        ["StartYear"] = "开始年份",
        ["EndYear"] = "结束年份",
        ["DocumentNumber"] = "文号",
        ["Issuer"] = "发文机关",
        ["IssuedOn"] = "发文日期",
        ["PreparedBy"] = "编制人",
        ["PublishedAt"] = "发布时间",
        ["PublishedBy"] = "发布人",
        ["Unit"] = "单位",
        ["TargetValue"] = "目标值",
        ["TargetYear"] = "目标年份",
        ["BaselineValue"] = "基期值",
        ["BaselineYear"] = "基期年份",
        ["Operator"] = "要求",
        ["Value"] = "数值",
        ["Year"] = "年份",
        ["Percent"] = "完成比例",
        ["DueOn"] = "截止日期",
        ["StartOn"] = "开始日期",
        ["DoneOn"] = "完成日期",
        ["Deliverable"] = "成果",
        ["Note"] = "备注",
        ["Text"] = "内容",
        ["Reason"] = "原因",
        ["Leads"] = "牵头",
        ["Ordinal"] = "次序",
        ["Id"] = "编号",
        ["AcceptedAt"] = "采纳时间",
        ["AcceptedBy"] = "采纳人",
    };

    // Identity's own bookkeeping, of which the platform uses nothing or shows the same under another name.
    private static readonly HashSet<string> Silent =
        ["NormalizedUserName", "NormalizedEmail", "Email", "EmailConfirmed", "PhoneNumber", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled"];

    /// <summary>One changed field.</summary>
    /// <param name="Field">Its Chinese name.</param>
    /// <param name="Before">The value before as text, or null when there was none.</param>
    /// <param name="After">The value after as text, or null when there is none.</param>
    public sealed record Change(string Field, string? Before, string? After);

    /// <summary>The name of an action.</summary>
    public static string ActionName(string action) => Actions.GetValueOrDefault(action, action);

    /// <summary>The name of a kind of item.</summary>
    public string SubjectName(string subject) =>
        TypeOf(subject)?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? Subjects.GetValueOrDefault(subject, subject);

    /// <summary>What an entry changed, field by field; for an event, its detail as one field.</summary>
    public IReadOnlyList<Change> ChangesOf(AuditEntry entry)
    {
        if (Read(entry.Before) is var before && Read(entry.After) is var after && before is null && after is null)
        {
            return entry.After is { Length: > 0 } detail ? [new Change("说明", null, detail)] : [];
        }

        var type = TypeOf(entry.Subject);
        IEnumerable<string> names = before is null ? after!.Keys : after is null ? before.Keys : before.Keys.Union(after.Keys);
        return [.. names.Where(name => !Silent.Contains(name))
            .Select(name => new Change(FieldName(type, name), Show(type, name, before), Show(type, name, after)))
            .Where(c => c.Before is not null || c.After is not null)];
    }

    private Type? TypeOf(string subject) => db.Model.GetEntityTypes().FirstOrDefault(t => t.ClrType.Name == subject)?.ClrType;

    private static string FieldName(Type? type, string name) =>
        type?.GetProperty(name)?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? Properties.GetValueOrDefault(name[(name.LastIndexOf('.') + 1)..], name);

    private static string? Show(Type? type, string name, Dictionary<string, JsonElement>? values) =>
        values is null || !values.TryGetValue(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => "是",
            JsonValueKind.False => "否",
            JsonValueKind.String => EnumName(type, name, value.GetString()!) ?? value.GetString(),
            _ => value.GetRawText(),
        };

    private static string? EnumName(Type? type, string name, string value)
    {
        var declared = type?.GetProperty(name)?.PropertyType;
        declared = declared is null ? null : Nullable.GetUnderlyingType(declared) ?? declared;
        return declared is { IsEnum: true } ? declared.GetField(value)?.GetCustomAttribute<DisplayAttribute>()?.GetName() : null;
    }

    private static Dictionary<string, JsonElement>? Read(string? json)
    {
        try
        {
            return json is ['{', ..] ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
