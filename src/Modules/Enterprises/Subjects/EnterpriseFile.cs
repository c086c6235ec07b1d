using Chuangpu.Enterprises.Awards;
using Chuangpu.Enterprises.Deals;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;

namespace Chuangpu.Enterprises.Subjects;

/// <summary>Everything the base knew of one enterprise on a day.</summary>
internal sealed record EnterpriseFile(Enterprise Enterprise, DateOnly Day)
{
    public IReadOnlyDictionary<int, YearFigures> Figures { get; init; } = new Dictionary<int, YearFigures>();

    public IReadOnlyList<Qualification> Qualifications { get; init; } = [];

    public IReadOnlyList<IntellectualProperty> Properties { get; init; } = [];

    public IReadOnlyList<OtherAward> Awards { get; init; } = [];

    public IReadOnlyList<Prize> Prizes { get; init; } = [];

    public IReadOnlyList<TechContract> Contracts { get; init; } = [];

    /// <summary>The name of the group of related companies, or empty.</summary>
    public string ControlGroup { get; init; } = "";

    public IReadOnlyList<Investment> Investments { get; init; } = [];

    /// <summary>The same knowledge of an earlier day: without what happened after it.</summary>
    public EnterpriseFile AsOf(DateOnly day) => this with
    {
        Day = day,
        Qualifications = [.. Qualifications.Where(q => q.RecognisedOn <= day)],
        Properties = [.. Properties.Where(p => p.GrantedOn <= day)],
        Awards = [.. Awards.Where(a => a.PaidOn <= day)],
        Prizes = [.. Prizes.Where(p => p.GivenOn <= day)],
        Contracts = [.. Contracts.Where(c => c.RegisteredOn <= day)],
        Investments = [.. Investments.Where(i => i.PaidOn <= day)],
    };
}
