using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Chuangpu.Kernel.Database;

/// <summary>Times are stored and read as UTC on every database; SQLite would otherwise lose the kind.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
