namespace Chuangpu.Web.Accounts;

/// <summary>Remembers that there is an administrator; the last one can't be removed, so the question is asked once.</summary>
internal sealed class FirstRunDone
{
    private volatile bool _value;

    public bool Value { get => _value; set => _value = value; }
}
