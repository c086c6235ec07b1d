namespace Chuangpu.Rules.Facts;

/// <summary>A part of the program that offers facts to rules; together they make the schema every rule is checked against.</summary>
public interface IFactRegister
{
    /// <summary>Its facts; no two parts have one of the same name.</summary>
    IReadOnlyList<Fact> Facts { get; }
}
