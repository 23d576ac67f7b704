using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using Coordination.Commands;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Shape;

public sealed class CmdletShapeTests
{
    // Those of Windows PowerShell 5.1, from the classes that list them.
    private static readonly HashSet<string> Verbs = new(
        new[] { typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle), typeof(VerbsOther), typeof(VerbsSecurity) }
            .SelectMany(type => type.GetFields()).Select(field => field.Name),
        StringComparer.Ordinal);

    private static readonly string[] ChangingVerbs = ["Invoke", "Start", "Stop", "Remove", "Set", "Lock", "Unlock", "Resume", "Restart", "Export"];

    /// <summary>What it changes is a simulated server that nobody else sees.</summary>
    private const string Rehearsal = "InvokeDeploymentProcessRehearsalCommand";

    public static TheoryData<string> Names => [.. Cmdlets.All.Select(type => type.Name)];

    [Fact]
    public void There_are_cmdlets() => Assert.Equal(39, Cmdlets.All.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_verb_is_approved_and_the_noun_singular(string cmdlet)
    {
        Assert.Contains(Cmdlets.Verb(Of(cmdlet)), Verbs);
        Assert.Matches("^[A-Z][A-Za-z]+([^s]|ss)$", Cmdlets.Noun(Of(cmdlet)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_class_is_named_after_the_command_sealed_and_of_our_base(string cmdlet)
    {
        var type = Of(cmdlet);
        Assert.Equal(Cmdlets.Verb(type) + Cmdlets.Noun(type) + "Command", type.Name);
        Assert.Equal("Coordination.Commands", type.Namespace);
        Assert.True(type.IsSealed && type.IsPublic);
        Assert.True(typeof(CoordinationCmdlet).IsAssignableFrom(type));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_type_of_what_comes_out_is_told(string cmdlet) =>
        Assert.NotNull(Cmdlets.Attribute(Of(cmdlet), nameof(OutputTypeAttribute)));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_changes_the_server_can_be_asked_what_if(string cmdlet)
    {
        var type = Of(cmdlet);
        var asks = Cmdlets.Named<bool?>(Cmdlets.Attribute(type, nameof(CmdletAttribute))!, "SupportsShouldProcess") ?? false;
        Assert.Equal(ChangingVerbs.Contains(Cmdlets.Verb(type)) && cmdlet != Rehearsal, asks);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void At_most_one_parameter_of_a_set_takes_the_whole_object_from_the_pipeline(string cmdlet)
    {
        var takers = Cmdlets.Parameters(Of(cmdlet))
            .SelectMany(Cmdlets.ParameterAttributes)
            .Where(data => Cmdlets.Named<bool?>(data, "ValueFromPipeline") ?? false)
            .GroupBy(data => Cmdlets.Named<string>(data, "ParameterSetName"));
        Assert.All(takers, group => Assert.Single(group));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cmdlet_is_thin(string cmdlet)
    {
        var body = Of(cmdlet).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => method.Name is "BeginProcessing" or "ProcessRecord" or "EndProcessing");
        Assert.All(body, method => Assert.InRange(method.GetMethodBody()!.GetILAsByteArray()!.Length, 0, 260));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Durations_are_read_as_people_write_them(string cmdlet) =>
        Assert.All(
            Cmdlets.Parameters(Of(cmdlet)).Where(parameter => parameter.PropertyType == typeof(TimeSpan)),
            parameter => Assert.NotNull(Cmdlets.Attribute(parameter, "DurationAttribute")));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_names_a_thing_of_the_server_takes_objects_too(string cmdlet) =>
        Assert.All(
            Cmdlets.Parameters(Of(cmdlet)).Where(parameter => parameter.Name is "Project" or "Environment" or "Tenant" or "Channel" or "Space" or "Version" or "Release" or "Runbook" or "Task"),
            parameter => Assert.NotNull(Cmdlets.Attribute(parameter, "IdentityAttribute")));

    [Fact]
    public void The_manifest_exports_exactly_these()
    {
        var manifest = File.ReadAllText(Path.Combine(Cmdlets.Repository, "module", "Coordination.psd1"));
        var begin = manifest.IndexOf("CmdletsToExport", StringComparison.Ordinal);
        var list = manifest[begin..manifest.IndexOf(')', begin)];
        Assert.Equal(
            Cmdlets.All.Select(Cmdlets.NameOf).Order(StringComparer.Ordinal),
            list.Split('\'').Where((_, index) => index % 2 == 1).Order(StringComparer.Ordinal));
    }

    private static Type Of(string cmdlet) => Cmdlets.All.Single(type => type.Name == cmdlet);
}
