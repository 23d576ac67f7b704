namespace System.Runtime.CompilerServices;

/// <summary>Marks what an old compiler must not use, as <c>required</c> members are; netstandard2.0 does not have it.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>Gets the name of the feature.</summary>
    public string FeatureName { get; } = featureName;
}
