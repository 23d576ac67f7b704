using System;
using System.Threading;

namespace Coordination.Benchmarks.Size;

/// <summary>Samples how much memory the heap takes, above what it took at first.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private const double Megabyte = 1024 * 1024;

    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Timer _timer;
    private long _most;

    public MemoryWatch() => _timer = new Timer(_ => Sample(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(5));

    /// <summary>Garbage that was not collected yet included.</summary>
    public double MostMegabytes()
    {
        Sample();
        return (Interlocked.Read(ref _most) - _before) / Megabyte;
    }

    public void Dispose() => _timer.Dispose();

    private void Sample()
    {
        var now = GC.GetTotalMemory(forceFullCollection: false);
        for (var seen = Interlocked.Read(ref _most); now > seen; seen = Interlocked.Read(ref _most))
        {
            if (Interlocked.CompareExchange(ref _most, now, seen) == seen)
                return;
        }
    }
}
