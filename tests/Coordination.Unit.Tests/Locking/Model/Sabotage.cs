namespace Coordination.Unit.Tests.Locking.Model;

/// <summary>A rule of the protocol that is broken, to see the model find it.</summary>
internal enum Sabotage
{
    None,

    /// <summary>An answer "made" is believed without a look.</summary>
    BelievesTheAnswer,

    /// <summary>The head is deleted when nobody is in it any more.</summary>
    DeletesTheHead,

    /// <summary>The head before a change is deleted as soon as the change was made, without a list having shown the change.</summary>
    DeletesTheHeadBefore,

    /// <summary>One who leaves does not care for its create in doubt.</summary>
    ForgetsDoubt,

    /// <summary>Records below the head are deleted although they say that somebody left who is still in the head.</summary>
    DeletesDepartures,

    /// <summary>A task that is not shown counts as ended.</summary>
    AbsentIsEnded,
}
