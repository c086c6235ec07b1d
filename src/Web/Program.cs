using System.Globalization;
using Chuangpu.Platform;
using Chuangpu.Web;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("zh-CN");
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(WebHost).Assembly.GetName().Name });
var settings = PlatformSettings.From(builder.Configuration["data"], builder.Configuration["database"], builder.Configuration["address"]);
WebHost.AddServices(builder, settings);
var app = builder.Build();
WebHost.UsePipeline(app);
await DatabaseStart.MigrateAsync(app.Services);
await DatabaseStart.SeedAsync(app.Services, withDemo: !string.Equals(builder.Configuration["demo"], "none", StringComparison.OrdinalIgnoreCase));

app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation("创谱已启动：{Urls}（数据文件夹 {Folder}）", string.Join(" ", app.Urls), settings.DataFolder));
await app.RunAsync();
