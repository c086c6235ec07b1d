using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Register;

/// <summary>What a list of enterprises is narrowed to; null and blank leave everything.</summary>
/// <param name="Text">A part of the name, or of the credit code.</param>
/// <param name="Region">A region code; everything below it counts.</param>
/// <param name="Industry">The letter of a section, or two digits of a division.</param>
/// <param name="Size">The size.</param>
/// <param name="State">The state.</param>
/// <param name="Holds">A qualification that holds on the day.</param>
public sealed record EnterpriseFilter(string? Text, string? Region, string? Industry, SizeClass? Size, EnterpriseState? State, QualificationKind? Holds)
{
    /// <summary>The enterprises that fit, within the scope.</summary>
    /// <param name="db">The database.</param>
    /// <param name="today">The day on which a qualification must hold.</param>
    internal IQueryable<Enterprise> Of(ChuangpuDb db, DateOnly today)
    {
        var found = db.Set<Enterprise>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Text))
        {
            var text = Text.Trim();
            var code = text.ToUpperInvariant();
            found = found.Where(e => e.Organisation.Name.Contains(text) || e.Organisation.CreditCode!.Contains(code));
        }

        if (!string.IsNullOrWhiteSpace(Region))
        {
            var prefix = RegionCode.PrefixOf(Region);
            found = found.Where(e => e.Organisation.RegionCode.StartsWith(prefix) || e.ZoneCode == Region);
        }

        if (!string.IsNullOrWhiteSpace(Industry))
        {
            List<string> divisions = Industry.Length == 1 ? [.. Industries.Divisions.Select(d => d.Code).Where(d => Industries.SectionOf(d) == Industry)] : [Industry];
            found = found.Where(e => e.IndustryCode != null && divisions.Contains(e.IndustryCode.Substring(0, 2)));
        }

        found = Size is { } size ? found.Where(e => e.Size == size) : found;
        found = State is { } state ? found.Where(e => e.State == state) : found;
        if (Holds is { } kind)
        {
            // As a set: a database that asks for each enterprise anew takes seconds.
            var holders = db.Set<Qualification>().Where(q => q.Kind == kind && q.EndedAt == null && q.RecognisedOn <= today && (q.ValidUntil == null || q.ValidUntil >= today)).Select(q => q.EnterpriseId);
            found = found.Where(e => holders.Contains(e.Id));
        }

        return found;
    }
}
