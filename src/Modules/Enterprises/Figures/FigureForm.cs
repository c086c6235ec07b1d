using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Figures;

/// <summary>A year's figures as a form holds them: in 万元 and counts, a property for each <see cref="YearItem"/> under its key.</summary>
public sealed class FigureForm
{
    [Display(Name = "营业收入")] public decimal? Revenue { get; set; }

    [Display(Name = "主营业务收入")] public decimal? MainRevenue { get; set; }

    [Display(Name = "总收入")] public decimal? TotalIncome { get; set; }

    [Display(Name = "高新技术产品收入")] public decimal? HighTechRevenue { get; set; }

    [Display(Name = "研发费用")] public decimal? Research { get; set; }

    [Display(Name = "境内研发费用")] public decimal? DomesticResearch { get; set; }

    [Display(Name = "成本费用")] public decimal? Cost { get; set; }

    [Display(Name = "资产总额")] public decimal? Assets { get; set; }

    [Display(Name = "负债总额")] public decimal? Liabilities { get; set; }

    [Display(Name = "净利润")] public decimal? Profit { get; set; }

    [Display(Name = "纳税额")] public decimal? Tax { get; set; }

    [Display(Name = "职工总数")] public decimal? Staff { get; set; }

    [Display(Name = "科技人员")] public decimal? TechStaff { get; set; }

    [Display(Name = "发明专利")] public decimal? InventionPatents { get; set; }

    [Display(Name = "二类知识产权")] public decimal? OtherRights { get; set; }

    [Display(Name = "成果转化数")] public decimal? Conversions { get; set; }

    [Display(Name = "说明"), StringLength(200, ErrorMessage = "说明最多 200 个字，请精简。")]
    public string? Note { get; set; }

    [Display(Name = "办理")]
    public bool Submit { get; set; }

    /// <summary>The version the form was filled from, or null where there was nothing.</summary>
    public Guid? Version { get; set; }

    /// <summary>Fills the form from what stands.</summary>
    public void Read(YearFigures figures)
    {
        foreach (var item in YearItems.All)
        {
            typeof(FigureForm).GetProperty(item.Key)!.SetValue(this, item.Entered(figures));
        }

        (Note, Version) = (figures.InForceAt is null ? figures.Basis : null, figures.Version);
    }

    /// <summary>What was entered, by key.</summary>
    public IReadOnlyDictionary<string, decimal?> Entered() => YearItems.All.ToDictionary(i => i.Key, i => (decimal?)typeof(FigureForm).GetProperty(i.Key)!.GetValue(this));
}
