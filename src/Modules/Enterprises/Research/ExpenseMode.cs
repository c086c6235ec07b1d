using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Research;

/// <summary>Who does the research that is paid for.</summary>
public enum ExpenseMode
{
    /// <summary>The enterprise itself.</summary>
    [Display(Name = "自主研发")] InHouse,

    /// <summary>Somebody in the country, for a fee; four fifths count.</summary>
    [Display(Name = "委托境内")] EntrustedDomestic,

    /// <summary>An institution abroad; four fifths count, up to two thirds of what counts at home.</summary>
    [Display(Name = "委托境外机构")] EntrustedAbroad,

    /// <summary>A person abroad; nothing counts.</summary>
    [Display(Name = "委托境外个人（不得加计）")] EntrustedPersonAbroad,
}
