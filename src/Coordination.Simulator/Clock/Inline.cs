using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Simulator.Clock;

/// <summary>
/// Keeps what runs under virtual time on the thread that moves the clock: without a synchronization context, continuations of
/// completed work run inline.
/// </summary>
internal static class Inline
{
    public static Scope Enter() => new();

    /// <summary>The result of a task that is complete.</summary>
    [SuppressMessage("Usage", "VSTHRD002", Justification = "The task is complete: nothing blocks.")]
    public static T ResultOf<T>(Task<T> completed) => completed.GetAwaiter().GetResult();

    /// <summary>Throws what a complete task failed with.</summary>
    [SuppressMessage("Usage", "VSTHRD002", Justification = "The task is complete: nothing blocks.")]
    public static void Observe(Task completed) => completed.GetAwaiter().GetResult();

    internal sealed class Scope : IDisposable
    {
        private readonly SynchronizationContext? _before = SynchronizationContext.Current;

        public Scope() => SynchronizationContext.SetSynchronizationContext(null);

        public void Dispose() => SynchronizationContext.SetSynchronizationContext(_before);
    }
}
