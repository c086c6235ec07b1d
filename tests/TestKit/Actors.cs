using Chuangpu.Kernel.Access;

namespace Chuangpu.TestKit;

/// <summary>People of invented regions to act as. Region codes: 990000 a province, 990100 a prefecture, 990101 and 990102 its counties.</summary>
public static class Actors
{
    public const string Province = "990000", City = "990100", County = "990101", OtherCounty = "990102", OtherCity = "990200";

    public static Actor Staff(string region = City, string name = "甲科员") => new(Guid.CreateVersion7(), name, Role.BureauStaff, region);

    public static Actor Leader(string region = City) => new(Guid.CreateVersion7(), "某领导", Role.Leader, region);

    public static Actor Department(Guid organisation, string name = "责任单位") => new(Guid.CreateVersion7(), name, Role.DepartmentStaff, null, organisation);

    public static Actor Administrator(string region = Province) => new(Guid.CreateVersion7(), "管理员", Role.Administrator, region);

    public static Actor Enterprise(Guid organisation) => new(Guid.CreateVersion7(), "某企业", Role.Enterprise, null, organisation);

    public static Actor Expert { get; } = new(Guid.CreateVersion7(), "某专家", Role.Expert);
}
