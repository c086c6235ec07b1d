using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Texts;
using Chuangpu.Plans.Import;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Chuangpu.Reading;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Demo;

/// <summary>
/// Registers the sample plan of an invented city, read by the plan reader just now. Its text is this project's own, so here
/// every item leads to its sentence. Its title says that it is invented, wherever it is shown.
/// </summary>
public sealed class SamplePlanSeed(ChuangpuDb db) : ISeed
{
    /// <summary>The key of the plan.</summary>
    public const string Key = "yunchuan-2026-2030";

    // Not a code of GB/T 2260, and below no region: the city counts in no sum.
    private const string City = "990100";

    private static readonly DateOnly Published = new(2026, 3, 2);

    /// <inheritdoc />
    public int Order => PlansSeed.Place + 3;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var id = DemoId.Of(Key);
        if (await db.Set<Plan>().AnyAsync(p => p.Id == id, cancellation))
        {
            return;
        }

        if (!await db.Set<Region>().AnyAsync(r => r.Code == City, cancellation))
        {
            db.Add(new Region { Code = City, Name = "云川市", Level = RegionLevel.Prefecture });
        }

        var text = Words.Storable(DemoFile.ReadText($"samples/{Key}.txt"));
        var extract = PlanReader.Read(text, new ReadOptions { CancellationToken = cancellation });
        var at = DemoDay.At(Published);
        var version = new PlanVersion { Id = DemoId.Of($"{Key}/1"), PlanId = id, Number = 1, Text = text, ReadAt = at };
        version.Headings.AddRange(extract.Outline.Select(e => ImportedHeading.Of(e, text)).Select((h, i) => new Heading
        {
            VersionId = version.Id,
            Ordinal = i,
            Number = h.Number,
            Title = h.Title,
            Depth = h.Depth,
            Kind = h.Kind,
            Start = h.Start,
            End = h.End,
        }));
        db.Add(PlanOf(extract, id, at));
        db.Add(version);
        var organisations = await OrganisationNames.LoadAsync(db, City, cancellation);
        foreach (var finding in ExtractFindings.Of(extract, text, Guid.Empty))
        {
            var place = new SourcePlace { VersionId = version.Id, Start = finding.Start, End = finding.End, Section = finding.Section, Rule = finding.Rule };
            var heading = version.Headings.LastOrDefault(h => h.Start <= finding.Start)?.Id;
            db.Add(ItemFields.Create(finding.Fields, id, place, heading, null, at, organisations));
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static Plan PlanOf(PlanExtract extract, Guid id, DateTime at) => new()
    {
        Id = id,
        Title = $"{extract.Title}（演示数据）",
        RegionCode = City,
        StartYear = extract.Period!.FirstYear,
        EndYear = extract.Period.LastYear,
        DocumentNumber = extract.DocumentNumber,
        Issuer = extract.Issuer,
        IssuedOn = Published,
        Status = PlanStatus.Active,
        PublishedAt = at,
        IsDemo = true,
    };
}
