using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;

namespace Coordination.PowerShell.Locks;

/// <summary>
/// Tells whether a <c>try</c> of a script is around a command. Then an error that else ends one statement ends all statements up to its <c>catch</c>. PowerShell
/// keeps that in its execution context and shows it nowhere; where a version keeps it elsewhere, there is no <c>try</c> for us.
/// </summary>
internal static class EnclosingTry
{
    private static readonly PropertyInfo? _context = Find(typeof(InternalCommand), "Context");
    private static readonly PropertyInfo? _isPropagating = _context is null ? null : Find(_context.PropertyType, "PropagateExceptionsToEnclosingStatementBlock");

    /// <summary>Whether there is one around this command, which runs now.</summary>
    public static bool Surrounds(Cmdlet cmdlet) =>
        _context?.GetValue(cmdlet) is { } context && _isPropagating?.GetValue(context) is true;

    private static PropertyInfo? Find(System.Type type, string name) => type.GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);
}
