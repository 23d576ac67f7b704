using System;
using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>Where related resources are, by name without regard to case; relative, often templates (RFC 6570).</summary>
internal sealed class Links() : Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
