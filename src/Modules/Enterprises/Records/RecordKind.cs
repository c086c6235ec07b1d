using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Records;

/// <summary>Kinds of records that are kept one by one.</summary>
public enum RecordKind
{
    [Display(Name = "资质")] Qualification,
    [Display(Name = "知识产权")] Property,
    [Display(Name = "技术合同")] Contract,
    [Display(Name = "科技奖励")] Prize,
    [Display(Name = "其他渠道补助")] Award,
    [Display(Name = "投资")] Investment,
    [Display(Name = "企业关系")] Relation,
}
