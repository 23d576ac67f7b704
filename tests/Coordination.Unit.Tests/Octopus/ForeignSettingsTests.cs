using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Unit.Tests.Octopus.Support;
using Newtonsoft.Json;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

/// <summary>Sets what the whole process shares: other tests that write JSON would fail beside it.</summary>
[CollectionDefinition(nameof(ForeignSettingsTests), DisableParallelization = true)]
[Collection(nameof(ForeignSettingsTests))]
public sealed class ForeignSettingsTests
{
    private readonly World _world = new();

    [Fact]
    public async Task The_session_s_own_settings_for_JSON_do_not_matter()
    {
        var before = JsonConvert.DefaultSettings;
        _world.Stub.On(World.Environments, """{"Items":[{"Id":"Environments-1","Unknown":1}]}""");
        var space = _world.OpenSpace();
        try
        {
            JsonConvert.DefaultSettings = () => throw new InvalidOperationException("Somebody else's settings.");
            Assert.Single(await _world.RunAsync(space.GetEnvironmentsAsync(CancellationToken.None)));
        }
        finally
        {
            JsonConvert.DefaultSettings = before;
        }
    }
}
