using Chuangpu.Kernel.Database;
using Chuangpu.Platform;
using Microsoft.EntityFrameworkCore.Design;

namespace Chuangpu.Migrations.Sqlite;

/// <summary>How <c>dotnet ef</c> finds the model.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<ChuangpuDb>
{
    /// <inheritdoc />
    public ChuangpuDb CreateDbContext(string[] args) => DesignTime.Context(postgres: false);
}
