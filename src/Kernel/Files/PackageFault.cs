namespace Chuangpu.Kernel.Files;

/// <summary>Why an Office file is not opened.</summary>
public enum PackageFault
{
    /// <summary>It can't be unpacked.</summary>
    Corrupt,

    /// <summary>It unpacks to more than anybody writes.</summary>
    Bomb,

    /// <summary>It carries a program.</summary>
    Macro,
}
