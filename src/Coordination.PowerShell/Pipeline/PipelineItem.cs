using System;

namespace Coordination.PowerShell.Pipeline;

/// <summary>Something that waits for its turn on the pipeline thread.</summary>
/// <param name="Do">Does it.</param>
/// <param name="Fail">Tells who waits for it that it will not be done, and why.</param>
internal sealed record PipelineItem(Action<ISink> Do, Action<Exception>? Fail = null);
