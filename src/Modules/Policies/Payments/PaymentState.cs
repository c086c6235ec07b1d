using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Payments;

/// <summary>Where a payment order stands.</summary>
public enum PaymentState
{
    /// <summary>Waits to be sent to the finance system.</summary>
    [Display(Name = "待送拨")] Waiting,

    /// <summary>Sent; its result is open.</summary>
    [Display(Name = "已送拨")] Sent,

    /// <summary>The money has arrived.</summary>
    [Display(Name = "已到账")] Paid,

    /// <summary>It came back; the money is still reserved.</summary>
    [Display(Name = "退票")] Failed,
}
