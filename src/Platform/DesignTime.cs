using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Forms;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Platform;

/// <summary>Makes a context for <c>dotnet ef</c>, which only looks at the model.</summary>
public static class DesignTime
{
    /// <summary>A context on a database that is never opened.</summary>
    /// <param name="postgres">Whose migrations are written.</param>
    public static ChuangpuDb Context(bool postgres)
    {
        var options = new DbContextOptionsBuilder<ChuangpuDb>();
        PlatformServices.Configure(options, new PlatformSettings(Path.GetTempPath(), postgres ? "Host=localhost" : null));
        return new ChuangpuDb(options.Options, PlatformModules.All, new CurrentActor(), new CurrentSubmission(), TimeProvider.System);
    }
}
