using System.Data.Common;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Chuangpu.Kernel.Database;

/// <summary>
/// Adds many rows of one entity within the current transaction, without tracking and without an audit entry for each: whoever
/// uses it saves, in the same transaction, an audited record that says what they are and carries their proof.
/// </summary>
public static class BulkInsert
{
    // Few enough parameters for every database, and enough rows that a statement costs little.
    private const int RowsAtOnce = 50;

    /// <summary>Writes the rows by the entity's own columns and conversions.</summary>
    /// <param name="db">The database, in a transaction.</param>
    /// <param name="rows">New rows; what they refer to must stand already.</param>
    /// <param name="cancellation">Stops; the transaction is the caller's to roll back.</param>
    /// <typeparam name="T">An entity whose columns are plain properties.</typeparam>
    public static async Task InsertAsync<T>(this ChuangpuDb db, IReadOnlyList<T> rows, CancellationToken cancellation = default) where T : Entity
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Many rows are added within a transaction only.");
        // A column nobody fills stays null without being told so.
        var columns = ColumnsOf<T>(db).FindAll(c => !c.Nullable || rows.Any(r => c.Property.GetValue(r) is not null));
        DbCommand? command = null;
        try
        {
            for (var first = 0; first < rows.Count; first += RowsAtOnce)
            {
                var count = Math.Min(RowsAtOnce, rows.Count - first);
                if (command is null || command.Parameters.Count != count * columns.Count)
                {
                    if (command is not null)
                    {
                        await command.DisposeAsync();
                    }

                    command = Command<T>(db, columns, count);
                    command.Transaction = transaction.GetDbTransaction();
                    await command.PrepareAsync(cancellation);
                }

                for (var (row, at) = (first, 0); row < first + count; row++)
                {
                    foreach (var column in columns)
                    {
                        command.Parameters[at++].Value = column.Read(rows[row]) ?? DBNull.Value;
                    }
                }

                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
        finally
        {
            if (command is not null)
            {
                await command.DisposeAsync();
            }
        }
    }

    private static List<Column> ColumnsOf<T>(ChuangpuDb db)
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no entity.");
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        return [.. entity.GetProperties().Select(p => new Column(p.GetColumnName(table)!, p.PropertyInfo!, p.GetRelationalTypeMapping(), p.IsNullable))];
    }

    private static DbCommand Command<T>(ChuangpuDb db, List<Column> columns, int rows)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var sql = db.GetService<ISqlGenerationHelper>();
        var command = db.Database.GetDbConnection().CreateCommand();
        var text = new StringBuilder($"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema())} ({string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.Name)))}) VALUES ");
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var c = 0; c < columns.Count; c++)
            {
                var name = $"p{row}_{c}";
                text.Append(c == 0 ? "" : ", ").Append(sql.GenerateParameterName(name));
                command.Parameters.Add(columns[c].Mapping.CreateParameter(command, sql.GenerateParameterName(name), null, columns[c].Nullable));
            }

            text.Append(')');
        }

        command.CommandText = text.ToString();
        return command;
    }

    private sealed record Column(string Name, PropertyInfo Property, RelationalTypeMapping Mapping, bool Nullable)
    {
        public object? Read(object row) => Property.GetValue(row) is { } value ? Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value : null;
    }
}
