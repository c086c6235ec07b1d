using System.Linq.Expressions;
using System.Reflection;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Forms;
using Chuangpu.Kernel.Modules;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Database;

/// <summary>
/// The one database: composed from the configurations that Kernel's and the modules' entities carry, read through each
/// actor's scope, written with an audit entry per change.
/// </summary>
public sealed class ChuangpuDb(
    DbContextOptions<ChuangpuDb> options, IEnumerable<IModule> modules, CurrentActor current, CurrentSubmission submission, TimeProvider clock)
    : IdentityUserContext<User, Guid>(options)
{
    private static readonly MethodInfo FilterMethod =
        typeof(ChuangpuDb).GetMethod(nameof(Filter), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>What the current actor may see; the query filters read it on each query.</summary>
    public Scope Scope => current.Actor.Scope;

    /// <summary>
    /// Says which version of the item the user was looking at: saving throws <see cref="DbUpdateConcurrencyException"/>
    /// when somebody has saved it since.
    /// </summary>
    /// <param name="item">The item as loaded now.</param>
    /// <param name="version">The version the user's form was filled from.</param>
    public void ExpectVersion<T>(T item, Guid version) where T : class, IVersioned =>
        Entry(item).Property(x => x.Version).OriginalValue = version;

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            entry.Entity.Version = Guid.NewGuid();
        }

        if (submission.Claim(clock) is { } claimed)
        {
            Add(claimed);
        }

        try
        {
            return await AuditTrail.SaveAsync(
                this, current.Actor, clock, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        }
        catch (DbUpdateException e) when (submission.WasSavedBefore(this, e))
        {
            throw new AlreadySubmittedException(e);
        }
    }

    /// <summary>Not supported: a write needs the audit trail's transaction, which is asynchronous.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(24, 6);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var assembly in modules.Select(m => m.GetType().Assembly).Prepend(typeof(ChuangpuDb).Assembly).Distinct())
        {
            builder.ApplyConfigurationsFromAssembly(assembly);
        }

        foreach (var type in builder.Model.GetEntityTypes().Select(t => t.ClrType).Distinct().Where(IsScoped).ToList())
        {
            FilterMethod.MakeGenericMethod(type).Invoke(this, [builder]);
        }
    }

    private static bool IsScoped(Type type) => type.GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IScoped<>) && i.GenericTypeArguments[0] == type);

    // The filter must read Scope through the context (not a captured value), so that EF asks for it anew on each query.
    private void Filter<T>(ModelBuilder builder) where T : class, IScoped<T>
    {
        var rule = T.VisibleTo;
        Expression<Func<Scope>> scope = () => Scope;
        var body = new Replace(rule.Parameters[1], scope.Body).Visit(rule.Body);
        builder.Entity<T>().HasQueryFilter(Expression.Lambda<Func<T, bool>>(body, rule.Parameters[0]));
    }

    private sealed class Replace(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
