using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Chuangpu.Plans.Bench;

/// <summary>A bare endpoint that reads a plan's rows with ADO.NET and writes them as JSON.</summary>
internal sealed class RowsAsJson : IAsyncDisposable
{
    private static readonly string[] Queries =
    [
        "SELECT * FROM Plans WHERE Id = $plan",
        "SELECT h.* FROM PlanHeadings h JOIN PlanVersions v ON v.Id = h.VersionId WHERE v.PlanId = $plan ORDER BY h.Ordinal",
        "SELECT * FROM Goals WHERE PlanId = $plan",
        "SELECT v.* FROM GoalValues v JOIN Goals g ON g.Id = v.GoalId WHERE g.PlanId = $plan",
        "SELECT * FROM Tasks WHERE PlanId = $plan",
        "SELECT u.* FROM TaskUnits u JOIN Tasks t ON t.Id = u.TaskId WHERE t.PlanId = $plan",
    ];

    private readonly WebApplication app;

    private RowsAsJson(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public static async Task<RowsAsJson> StartAsync(string connectionString, Guid plan)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", async (HttpContext context) =>
        {
            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync();
            context.Response.ContentType = "application/json";
            await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
            json.WriteStartArray();
            foreach (var query in Queries)
            {
                await WriteAsync(json, connection, query, plan);
            }

            json.WriteEndArray();
        });
        await app.StartAsync();
        return new RowsAsJson(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task WriteAsync(Utf8JsonWriter json, SqliteConnection connection, string query, Guid plan)
    {
        await using var command = new SqliteCommand(query, connection);
        command.Parameters.AddWithValue("$plan", plan);
        await using var row = await command.ExecuteReaderAsync();
        json.WriteStartArray();
        while (await row.ReadAsync())
        {
            json.WriteStartObject();
            for (var i = 0; i < row.FieldCount; i++)
            {
                json.WritePropertyName(row.GetName(i));
                JsonSerializer.Serialize(json, await row.IsDBNullAsync(i) ? null : row.GetValue(i));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
