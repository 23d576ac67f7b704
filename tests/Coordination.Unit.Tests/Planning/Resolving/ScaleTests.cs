using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static Coordination.Unit.Tests.Planning.Resolving.World;

namespace Coordination.Unit.Tests.Planning.Resolving;

public sealed class ScaleTests
{
    [Fact]
    public async Task A_hundred_projects_for_a_hundred_tenants_resolve_in_well_under_three_seconds()
    {
        const int Many = 100;
        var world = new World();
        for (var i = 0; i < Many; i++)
            world.Project("P" + i, [.. Enumerable.Range(1, 50).Select(version => "1." + version + ".0")]);
        for (var i = 0; i < Many; i++)
            world.Tenant("T" + i);
        var deployed = Enumerable.Range(0, Many).Select(i => world.Item("P" + i, "1.7.0", "Test", "Success")).ToList();
        foreach (var tenant in world.Space.Tenants.Skip(2))
            world.Space.Current.AddRange(deployed.Select(one => one with { TenantId = tenant.Id }));

        var plan = Plan([.. from tenant in Enumerable.Range(0, Many)
                            from project in Enumerable.Range(0, Many)
                            select Planned("P" + project, tenant: "T" + tenant, name: "P" + project + " for T" + tenant, after: project == 0 ? [] : ["P" + (project - 1) + " for T" + tenant])]);
        await world.Resolve(Plan(plan.Deployments[0]));
        world.Space.Requests.Clear();

        // Of this thread alone: other tests run beside it, and the space answers at once, so that all of it happens here.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var resolved = await world.Resolve(plan);
        watch.Stop();
        var megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;

        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.Elapsed.TotalSeconds:F2} s, {megabytes:F0} MB allocated, {world.Space.RequestsSent} requests");
        Assert.Equal(Many * Many, resolved.Deployments.Count);
        Assert.Equal(4 + (3 * Many), world.Space.RequestsSent);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), "It took " + watch.Elapsed);
        Assert.True(megabytes < 200, "It allocated " + megabytes + " MB");
    }
}
