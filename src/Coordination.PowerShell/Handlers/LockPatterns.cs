using System;
using System.Linq;
using System.Management.Automation;

namespace Coordination.PowerShell.Handlers;

/// <summary>Chooses locks by name. The names of locks are lower case and trimmed, and whoever types one need not know that.</summary>
internal static class LockPatterns
{
    /// <summary>Whether a name fits one of these patterns; every name where there are none.</summary>
    public static Func<string, bool> Of(string[]? patterns)
    {
        if (patterns is null)
            return _ => true;
        var all = patterns.Select(pattern => WildcardPattern.Get(pattern.Trim(), WildcardOptions.IgnoreCase)).ToList();
        return name => all.Exists(pattern => pattern.IsMatch(name)) || patterns.Any(pattern => string.Equals(pattern.Trim(), name, StringComparison.OrdinalIgnoreCase));
    }
}
