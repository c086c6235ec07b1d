using Chuangpu.Enterprises.Research;
using CsCheck;

namespace Chuangpu.Enterprises.Tests.Research;

public sealed class AmortisationTests
{
    private static readonly Gen<(IntangibleAsset Asset, LedgerEntry Cost)> Some =
        Gen.Select(Gen.Int[2016, 2026], Gen.Int[1, 12], Gen.Int[1, 240], Gen.Long[1, 10_000_000_000_000], Gen.Bool).Select((year, month, life, fen, entrusted) =>
        {
            var project = new ResearchProject { EnterpriseId = Guid.NewGuid(), Name = "甲", StartsOn = new(2016, 1, 1) };
            return (
                new IntangibleAsset { EnterpriseId = project.EnterpriseId, ProjectId = project.Id, Project = project, Name = "甲", UsableFrom = new(year, month, 1), LifeMonths = life, EnteredBy = "甲", EnteredAt = default },
                new LedgerEntry
                {
                    EnterpriseId = project.EnterpriseId,
                    ProjectId = project.Id,
                    Date = new(year, month, 1),
                    Category = ExpenseCategory.Design,
                    Mode = entrusted ? ExpenseMode.EntrustedDomestic : ExpenseMode.InHouse,
                    IsCapitalised = true,
                    AmountFen = fen,
                    Voucher = "1",
                    EnteredBy = "甲",
                    EnteredAt = default,
                });
        });

    private static LedgerYear Year((IntangibleAsset Asset, LedgerEntry Cost) some, int year) =>
        new(some.Asset.EnterpriseId, year, [some.Asset.Project], some.Cost.Date.Year == year ? [some.Cost] : []) { Assets = [some.Asset], OtherYears = some.Cost.Date.Year == year ? [] : [some.Cost] };

    // Through the rules as the page runs them: each year's base at the year's rate, and the bases of all years are what counts of the cost.
    [Fact]
    public void Deduction_EachYear_IsItsPartOfTheCountedCostTimesTheRate() => Some.Sample(some =>
    {
        var (sum, listed) = (0L, new TaxKind(true, false, false, true));
        for (var year = some.Asset.UsableFrom.Year; year <= Amortisation.LastYear(some.Asset) + 1; year++)
        {
            var ledger = Year(some, year);
            var line = AssetYear.Of(ledger).Single();
            var rate = ExpenseRules.RateOf(some.Asset.EnterpriseId, year, listed)!.Value.Rate;
            Assert.Equal(ExpenseRules.Of(line.CountedAmortisedFen, rate), ExpenseRules.Deduction(ledger, listed).Payable!.Value.ToDecimal());
            sum += line.CountedAmortisedFen;
        }

        Assert.Equal(some.Cost.Mode == ExpenseMode.InHouse ? some.Cost.AmountFen : (long)decimal.Round(some.Cost.AmountFen * 0.8m, MidpointRounding.AwayFromZero), sum);
    }, iter: 60, threads: 1);

    [Fact]
    public void Deduction_WholeLifeUnderOneRate_IsCostTimesThatRateToTheFen() => Some.Sample(some =>
    {
        var asset = some.Asset;
        if (asset.UsableFrom.Year < 2023)
        {
            return;
        }

        // 100 % since 2023 for all that are not excluded: not a 分 is lost or added.
        var kind = new TaxKind(false, false, false, false);
        var sum = Enumerable.Range(asset.UsableFrom.Year, Amortisation.LastYear(asset) - asset.UsableFrom.Year + 1).Sum(y => ExpenseRules.Deduction(Year(some, y), kind).Payable!.Value.ToDecimal()!.Value);
        Assert.Equal(AssetYear.Of(Year(some, asset.UsableFrom.Year)).Single().CountedFen / 100m, sum);
    }, iter: 120, threads: 1);

    [Fact]
    public void Months_OfAllYears_AreTheLifeOrThoseBeforeTheDisposal() =>
        Gen.Select(Some, Gen.Int[0, 300]).Sample((some, after) =>
        {
            var (asset, cost) = some;
            asset.DisposedOn = after > 250 ? null : asset.UsableFrom.AddMonths(after).AddDays(after % 28);
            var years = Enumerable.Range(asset.UsableFrom.Year - 1, 60).ToList();
            var months = asset.DisposedOn is null ? asset.LifeMonths : Math.Min(asset.LifeMonths, after);
            Assert.Equal(months, years.Sum(y => Amortisation.MonthsIn(asset, y)));
            Assert.Equal(months == asset.LifeMonths ? cost.AmountFen : cost.AmountFen / asset.LifeMonths * months, years.Sum(y => Amortisation.In(asset, cost.AmountFen, y)));
            Assert.All(years, y => Assert.InRange(Amortisation.MonthsIn(asset, y), 0, 12));
            Assert.All(years.Where(y => y > Amortisation.LastYear(asset)), y => Assert.Equal(0, Amortisation.In(asset, cost.AmountFen, y)));
        });
}
