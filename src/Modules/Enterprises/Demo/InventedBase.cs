using System.Security.Cryptography;
using System.Text;
using Chuangpu.Enterprises.Awards;
using Chuangpu.Enterprises.Deals;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Objections;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Organisations;

namespace Chuangpu.Enterprises.Demo;

/// <summary>Makes the invented enterprises with five years of records. Everything comes from one seed and whole numbers, so it is the same everywhere.</summary>
internal sealed class InventedBase
{
    private const int Count = 3000;
    private const int Years = 5;

    // Nine in ten are of 长治市, those counties with more where the statistics count more.
    private static readonly (string Region, string City, int Share)[] Places =
    [
        ("140403", "长治市", 221), ("140404", "长治市", 101), ("140406", "长治市", 97), ("140423", "长治市", 96), ("140405", "长治市", 87), ("140428", "长治市", 83), ("140431", "长治市", 53),
        ("140426", "长治市", 46), ("140427", "长治市", 41), ("140429", "长治市", 28), ("140430", "长治市", 25), ("140425", "长治市", 23),
        ("140581", "高平市", 40), ("140502", "晋城市", 20), ("140602", "朔州市", 20), ("140702", "晋中市", 20),
    ];

    private readonly Random _random = new(4754);
    private readonly Dictionary<string, List<InventedPath>> _paths = [];
    private readonly List<(string Region, QualificationKind Kind, DateOnly From, DateOnly? Until)> _byHand;
    private readonly DateTime _now;
    private readonly Guid _import;

    /// <summary>Makes them.</summary>
    /// <param name="today">The last full year before it is the last with figures.</param>
    /// <param name="now">Nothing is entered later.</param>
    /// <param name="import">What they are taken in by.</param>
    /// <param name="known">Demo enterprises that exist as organisations already.</param>
    public InventedBase(DateOnly today, DateTime now, Guid import, IReadOnlyList<Organisation> known)
    {
        (Today, _now, _import) = (today, now, import);
        foreach (var organisation in known)
        {
            NamedEnterprise.Add(this, organisation);
        }

        _byHand = [.. Qualifications.Select(q => (known.Single(o => o.Id == q.EnterpriseId).RegionCode, q.Kind, q.RecognisedOn, q.ValidUntil))];

        var names = new InventedNames(_random);
        for (var number = known.Count + 1; number <= Count; number++)
        {
            Add(number, names);
        }

        var recognitions = new InventedRecognitions(this, _random);
        foreach (var (region, paths) in _paths.Where(p => StatedCounts.AreWhole(p.Key)))
        {
            recognitions.Write(region, paths);
        }
    }

    public DateOnly Today { get; }

    /// <summary>The last full year.</summary>
    public int LastYear => Today.Year - 1;

    public List<Organisation> Organisations { get; } = [];

    public List<Enterprise> Enterprises { get; } = [];

    public List<YearFigures> Figures { get; } = [];

    public List<Qualification> Qualifications { get; } = [];

    public List<IntellectualProperty> Properties { get; } = [];

    public List<TechContract> Contracts { get; } = [];

    public List<OtherAward> Awards { get; } = [];

    public List<Prize> Prizes { get; } = [];

    public List<Investment> Investments { get; } = [];

    public List<EnterpriseRelation> Relations { get; } = [];

    public List<Objection> Objections { get; } = [];

    /// <summary>SHA-256 of the figures, the proof of what was taken in.</summary>
    public string Fingerprint()
    {
        var text = new StringBuilder();
        foreach (var f in Figures)
        {
            text.Append(f.Year).Append(',').AppendJoin(',', YearItems.All.Select(i => i.Kept(f))).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>How many of the enterprises written by hand hold a recognition on a day.</summary>
    public int ByHand(string region, QualificationKind kind, DateOnly on) => _byHand.Count(q => q.Region == region && q.Kind == kind && q.From <= on && !(q.Until < on));

    /// <summary>A day of a year that is not after today.</summary>
    public DateOnly Day(int year, int month, int day) => new DateOnly(year, month, day) is var wanted && wanted < Today ? wanted : Today;

    public void Figure(Guid id, int year, Action<YearFigures> fill)
    {
        var entered = Entered(new(year + 1, 4, 10));
        var figures = new YearFigures
        {
            EnterpriseId = id,
            Year = year,
            Source = FactSource.Demo,
            EnteredBy = "演示-企业用户",
            EnteredAt = entered,
            SubmittedAt = entered,
            InForceAt = entered,
            ConfirmedBy = "演示-市局工作人员",
            ImportId = _import,
            IsDemo = true,
        };
        fill(figures);
        Figures.Add(figures);
    }

    public void Qualify(Guid id, QualificationKind kind, DateOnly from, DateOnly? until = null, string? level = null, string? name = null)
    {
        if (from <= Today)
        {
            Qualifications.Add(new()
            {
                EnterpriseId = id,
                Kind = kind,
                RecognisedOn = from,
                ValidUntil = until,
                Level = level,
                Name = name,
                Certificate = $"演示{from.Year}{Qualifications.Count + 1:D5}",
                Source = FactSource.Demo,
                EnteredBy = "演示-市局工作人员",
                EnteredAt = Entered(from.AddDays(20)),
                ImportId = _import,
                IsDemo = true,
            });
        }
    }

    public void Own(Guid id, PropertyKind kind, DateOnly granted)
    {
        var number = Properties.Count + 1;
        Properties.Add(new()
        {
            EnterpriseId = id,
            Kind = kind,
            Title = $"演示成果 {number}",
            Number = $"演示{number:D6}",
            GrantedOn = granted,
            ExpiresOn = granted.AddYears(kind switch { PropertyKind.Invention => 17, PropertyKind.Software => 50, _ => 9 }),
            Source = FactSource.Demo,
            EnteredBy = "演示-企业用户",
            EnteredAt = Entered(granted.AddDays(30)),
            ImportId = _import,
            IsDemo = true,
        });
    }

    public void Contract(Guid id, string kind, string side, long wan, int received, DateOnly on) => Contracts.Add(new()
    {
        EnterpriseId = id,
        Number = $"演示{on.Year}{Contracts.Count + 1:D6}",
        Kind = kind,
        Side = side,
        AmountFen = wan * 1_000_000,
        TechnologyFen = wan * 900_000,
        ReceivedFen = wan * received * 10_000,
        RegisteredOn = on,
        Related = false,
        Source = FactSource.Demo,
        EnteredBy = "演示-市局工作人员",
        EnteredAt = Entered(on.AddDays(5)),
        ImportId = _import,
        IsDemo = true,
    });

    public void Award(Guid id, string clause, string level, long wan, DateOnly on) => Awards.Add(new()
    {
        EnterpriseId = id,
        Clause = clause,
        Level = level,
        AmountFen = wan * 1_000_000,
        PaidOn = on,
        Source = FactSource.Demo,
        EnteredBy = "演示-市局工作人员",
        EnteredAt = Entered(on.AddDays(10)),
        ImportId = _import,
        IsDemo = true,
    });

    public void Win(Guid id, string level, string rank, int place, long? wan, DateOnly on) => Prizes.Add(new()
    {
        EnterpriseId = id,
        Name = "演示科学技术奖",
        Level = level,
        Class = rank,
        Place = place,
        AmountFen = wan * 1_000_000,
        GivenOn = on,
        Source = FactSource.Demo,
        EnteredBy = "演示-市局工作人员",
        EnteredAt = Entered(on.AddDays(30)),
        ImportId = _import,
        IsDemo = true,
    });

    /// <summary>An objection to a year's technical staff, that waits for the bureau.</summary>
    public void Object(Guid id, int year, Func<YearFigures, bool> which)
    {
        var (item, figures) = (YearItems.Named("科技人员")!, Figures.Single(which));
        Objections.Add(new()
        {
            EnterpriseId = id,
            Subject = $"{year} 年{item.Name}：{item.Entered(figures):0}{item.Unit}",
            Year = year,
            ItemKey = item.Key,
            Stood = item.Kept(figures),
            Proposed = item.Kept(figures) + 2,
            Reason = "演示数据：漏计两名全年在岗的研发人员，附考勤记录。",
            RaisedAt = Entered(Today.AddDays(-6)),
            RaisedBy = "演示-企业用户",
        });
    }

    private DateTime Entered(DateOnly day) => day < Today ? DateTime.SpecifyKind(day.ToDateTime(new(2, 0)), DateTimeKind.Utc) : _now;

    private bool OneIn(int many) => _random.Next(many) == 0;

    private void Add(int number, InventedNames names)
    {
        var (region, city) = Place();
        var (name, code, group) = names.Next(number, region, city);
        var organisation = new Organisation { Name = name, Kind = OrganisationKind.Enterprise, RegionCode = region, CreditCode = code, IsDemo = true };
        var (id, isTechnical) = (organisation.Id, _random.Next(100) < 50);
        Organisations.Add(organisation);
        var founded = new DateOnly(LastYear - 1 - _random.Next(22), 1 + _random.Next(12), 1 + _random.Next(28));
        var enterprise = new Enterprise
        {
            Id = id,
            IndustryCode = group,
            RegisteredOn = founded,
            State = OneIn(80) ? (EnterpriseState)(1 + _random.Next(4)) : EnterpriseState.Operating,
            ZoneCode = region == "140403" && OneIn(4) ? "140471" : null,
            Dishonest = OneIn(150),
            Abnormal = OneIn(90),
            MajorAccident = OneIn(300),
            Restricted = OneIn(200),
            KeyField = isTechnical ? true : OneIn(3) ? null : false,
            CoreRights = isTechnical ? !OneIn(6) : OneIn(2) ? null : false,
            LedStandard = isTechnical && OneIn(40),
            HasResearchUnit = isTechnical ? !OneIn(4) : OneIn(5) ? null : false,
            HasResearchSign = isTechnical ? !OneIn(3) : OneIn(5) ? null : false,
            HasResearchSite = isTechnical ? !OneIn(5) : OneIn(4) ? null : false,
            IsDemo = true,
        };
        Enterprises.Add(enterprise);
        var path = new InventedPath(this, _random, enterprise, isTechnical, StatedCounts.AreWhole(region), Math.Max(founded.Year + 1, LastYear - Years + 1));
        path.Write();
        if (!_paths.TryAdd(region, [path]))
        {
            _paths[region].Add(path);
        }

        if (number % 75 == 1 && Enterprises.Count > 1)
        {
            Relations.Add(new()
            {
                EnterpriseId = Enterprises[^2].Id,
                OtherId = id,
                Kind = RelationKind.Controls,
                ShareBasisPoints = 5100 + (100 * _random.Next(40)),
                Source = FactSource.Demo,
                EnteredBy = "演示-市局工作人员",
                EnteredAt = Entered(new(LastYear, 5, 6)),
                ImportId = _import,
                IsDemo = true,
            });
        }
    }

    private (string Region, string City) Place()
    {
        var at = _random.Next(Places.Sum(p => p.Share));
        foreach (var place in Places)
        {
            at -= place.Share;
            if (at < 0)
            {
                return (place.Region, place.City);
            }
        }

        return (Places[0].Region, Places[0].City);
    }
}
