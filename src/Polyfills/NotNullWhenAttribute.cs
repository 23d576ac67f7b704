namespace System.Diagnostics.CodeAnalysis;

/// <summary>Tells the compiler that an <c>out</c> parameter is not null when the method returned the given value; netstandard2.0 does not have it.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>Gets the return value under which the parameter is not null.</summary>
    public bool ReturnValue { get; } = returnValue;
}
