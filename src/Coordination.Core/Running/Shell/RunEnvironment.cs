using System;
using Coordination.Core.Octopus;
using Coordination.Core.Waiting;

namespace Coordination.Core.Running;

/// <summary>What a run works with.</summary>
internal sealed record RunEnvironment(IOctopusSpace Space, TaskWatcher Watcher, IRunObserver Observer, TimeProvider Time);
