using Chuangpu.Kernel.Access;

namespace Chuangpu.Cockpit.Tests;

public sealed class CockpitAccessTests
{
    private static readonly Capability[] Shown = [Capability.ReadPlans, Capability.ReadIndicators, Capability.BrowseEnterprises, Capability.ReadPolicies];

    [Fact]
    public void ReadBoard_EveryRole_GoesToWhoeverMayReadAllItShows()
    {
        var readers = Enum.GetValues<Role>().Where(r => Grants.Of(r).Contains(Capability.ReadBoard));
        Assert.Equal(Enum.GetValues<Role>().Where(r => Grants.Of(r).IsSupersetOf(Shown)), readers);
    }

    [Fact]
    public void Instruct_EveryRole_IsLeftToLeaders() =>
        Assert.Equal([Role.Leader], Enum.GetValues<Role>().Where(r => Grants.Of(r).Contains(Capability.Instruct)));
}
