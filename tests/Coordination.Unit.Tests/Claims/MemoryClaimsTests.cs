using System;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Tests.Claims;

namespace Coordination.Unit.Tests.Claims;

public sealed class MemoryClaimsTests : ClaimStoreSuite
{
    private protected override Task Run(Func<IClaimStore, Task> work) => work(new MemoryClaims());
}
