namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit <c>init</c> accessors and records; netstandard2.0 does not have it.</summary>
internal static class IsExternalInit;
