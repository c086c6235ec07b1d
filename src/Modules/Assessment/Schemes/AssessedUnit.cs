namespace Chuangpu.Assessment.Schemes;

/// <summary>A county, zone or department that is assessed.</summary>
/// <param name="Key">The region's code, or the organisation's id; unique in a scheme.</param>
/// <param name="Name">Its name as listed.</param>
public sealed record AssessedUnit(string Key, string Name)
{
    /// <summary>The region it is (six digits), or null for a department.</summary>
    public string? RegionCode { get; init; }

    /// <summary>The organisation it is or that answers for it, or null.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>A county or zone.</summary>
    public static AssessedUnit Region(string code, string name) => new(code, name) { RegionCode = code };

    /// <summary>A department.</summary>
    public static AssessedUnit Organisation(Guid id, string name) => new(id.ToString("D"), name) { OrganisationId = id };
}
