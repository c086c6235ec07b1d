using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Organisations;

namespace Chuangpu.Enterprises.Imports;

/// <summary>What a file would do, field by field compared with what stands.</summary>
public sealed record EnterpriseCheck
{
    /// <summary>The file.</summary>
    public required Attachment File { get; init; }

    /// <summary>The receipt, where the file was taken before.</summary>
    public EnterpriseImport? Receipt { get; init; }

    /// <summary>Every difference, in the order of the file.</summary>
    public IReadOnlyList<EnterpriseChange> Changes { get; init; } = [];

    /// <summary>Rows a person has to decide.</summary>
    public IReadOnlyList<EnterpriseCandidate> Candidates { get; init; } = [];

    /// <summary>What is wrong; nothing is taken while there is any.</summary>
    public IReadOnlyList<EnterpriseFault> Faults { get; init; } = [];

    /// <summary>What is unusual but may be right.</summary>
    public IReadOnlyList<EnterpriseFault> Remarks { get; init; } = [];

    /// <summary>Heads of columns that were not read.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Enterprises that would be new.</summary>
    public int Added { get; init; }

    /// <summary>Enterprises of which something would change.</summary>
    public int Changed { get; init; }

    /// <summary>Rows that say what stands already.</summary>
    public int Same { get; init; }

    internal IReadOnlyList<Enterprise> New { get; init; } = [];

    /// <summary>The organisations of the new ones, where they are new as well.</summary>
    internal IReadOnlyList<Organisation> NewOrganisations { get; init; } = [];

    internal IReadOnlyList<EnterpriseEdit> Edits { get; init; } = [];

    /// <summary>Qualifications and contracts to add, each with the record it takes the place of.</summary>
    internal IReadOnlyList<(Records.RecordForm Form, Register.EnterpriseRecord? Old)> Records { get; init; } = [];

    /// <summary>Figures to put in force, each with the set it takes the place of.</summary>
    internal IReadOnlyList<(YearFigures Figures, YearFigures? Old)> Figures { get; init; } = [];
}
