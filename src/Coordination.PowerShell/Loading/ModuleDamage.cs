using System;
using System.IO;
using System.Reflection;

namespace Coordination.PowerShell.Loading;

/// <summary>Tells exceptions that a missing or broken file of the module causes from all others.</summary>
internal static class ModuleDamage
{
    /// <summary>The failure to report; null when the exception has another cause.</summary>
    public static Failure? From(Exception exception)
    {
        var cause = exception;
        while (cause is TargetInvocationException or TypeInitializationException && cause.InnerException is not null)
            cause = cause.InnerException;

        if (cause is not (BadImageFormatException or IOException or TypeLoadException or MissingMethodException or UnauthorizedAccessException))
            return null;

        return new Failure(
            "ModuleDamaged",
            FailureKind.Damaged,
            "A file of the module Coordination is missing or damaged: " + cause.Message)
        {
            Target = PrivateFiles.ModuleFolder,
            Remedy = "Remove the folder '" + PrivateFiles.ModuleFolder + "', install the module again, and start a new session.",
        };
    }
}
