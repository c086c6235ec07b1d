using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.PropertyRights;

/// <summary>Kinds of intellectual property; the first four are class I (国科发火〔2016〕195号).</summary>
public enum PropertyKind
{
    [Display(Name = "发明专利")] Invention,
    [Display(Name = "植物新品种")] PlantVariety,
    [Display(Name = "国家新药、一级中药保护品种")] NewDrug,
    [Display(Name = "集成电路布图设计")] CircuitLayout,
    [Display(Name = "实用新型专利")] UtilityModel,
    [Display(Name = "外观设计专利")] Design,
    [Display(Name = "软件著作权")] Software,
}
