namespace Coordination.Core.Claims;

/// <summary>What is said of the making of a record. A hint: a list decides.</summary>
internal abstract record ClaimAnswer
{
    private ClaimAnswer()
    {
    }

    /// <summary>It was made, as the head or as litter.</summary>
    public sealed record Made(string Id) : ClaimAnswer;

    /// <summary>There is one of this number already.</summary>
    public sealed record Taken : ClaimAnswer;

    /// <summary>It was not made and will not be: a permission is missing, or the server refuses such a name or text.</summary>
    public sealed record Denied(Failure Failure) : ClaimAnswer;

    /// <summary>It was certainly not made, for a reason that may pass.</summary>
    public sealed record NotSent(Failure Failure) : ClaimAnswer;

    /// <summary>The answer was lost: it was made, or was not, or will be.</summary>
    public sealed record Unknown(Failure Failure) : ClaimAnswer;
}
