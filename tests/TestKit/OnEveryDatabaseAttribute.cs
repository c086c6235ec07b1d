using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Chuangpu.TestKit;

/// <summary>Runs a theory once on each database; its one parameter is the <see cref="Engine"/>.</summary>
public sealed class OnEveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var missing = !PostgresServer.IsFound && !Needed.IsRequired("postgres");
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [new TheoryDataRow<Engine>(Engine.Sqlite), new TheoryDataRow<Engine>(Engine.Postgres) { Skip = missing ? Needed.PostgresHint : null }]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
