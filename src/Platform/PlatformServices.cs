using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Ecosystem;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Forms;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Publicity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Chuangpu.Platform;

/// <summary>Everything the web host, the command line and the tests share.</summary>
public static class PlatformServices
{
    /// <summary>Registers the kernel, the database and every module.</summary>
    public static IServiceCollection AddChuangpu(this IServiceCollection services, PlatformSettings settings)
    {
        services.AddSingleton(settings).AddSingleton(settings.Address).AddSingleton(PlatformModules.Facts);
        services.AddSingleton(new FileStore(Path.Combine(settings.DataFolder, "files"))).AddSingleton<Kernel.Regions.Borders.BorderCache>();
        // Cookies and what is kept sealed in the database (bank accounts) share the keys of the data folder.
        services.AddDataProtection().SetApplicationName("chuangpu").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys")));
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CurrentActor>().AddScoped<CurrentSubmission>().AddScoped<Notifier>().AddSingleton<PublicItems>();
        services.AddDbContext<ChuangpuDb>(options => Configure(options, settings));
        services.AddIdentityCore<User>(Passwords).AddEntityFrameworkStores<ChuangpuDb>().AddErrorDescriber<ChineseIdentityErrors>();
        services.AddJobQueue(settings.UsesPostgres, settings.ConnectionString);
        foreach (var module in PlatformModules.All)
        {
            services.AddSingleton(module);
            module.AddServices(services);
        }

        foreach (var assembly in PlatformModules.All.Select(m => m.GetType().Assembly).Prepend(typeof(ChuangpuDb).Assembly))
        {
            AddFound(services, assembly);
        }

        return services;
    }

    /// <summary>Points a context at the database of the settings, with the migrations of its provider.</summary>
    public static void Configure(DbContextOptionsBuilder options, PlatformSettings settings)
    {
        _ = settings.UsesPostgres
            ? options.UseNpgsql(settings.ConnectionString, o => o.MigrationsAssembly("Chuangpu.Migrations.Postgres"))
            : options.UseSqlite(settings.ConnectionString, o => o.MigrationsAssembly("Chuangpu.Migrations.Sqlite"));
        // A required parent outside the scope hides its children too; that is the intent, not an accident.
        // A module may have no entities of its own.
        options.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning, CoreEventId.NoEntityTypeConfigurationsWarning));
    }

    private static void Passwords(IdentityOptions options)
    {
        options.Password.RequiredLength = 12;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.RequireUniqueEmail = false;
        options.User.AllowedUserNameCharacters = null!;
    }

    private static void AddFound(IServiceCollection services, System.Reflection.Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false }))
        {
            if (typeof(IUseCase).IsAssignableFrom(type))
            {
                services.AddScoped(type);
            }

            if (typeof(IBackgroundJob).IsAssignableFrom(type))
            {
                services.AddScoped(type).AddSingleton(new JobType(type));
            }

            foreach (var seam in new[] { typeof(ISeed), typeof(ITodoSource), typeof(IPublicSource), typeof(IEcosystemSource) }.Where(s => s.IsAssignableFrom(type)))
            {
                services.AddScoped(seam, type);
            }
        }
    }
}
