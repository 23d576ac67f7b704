using System.Linq;
using System.Text;
using Coordination.Simulator.Faults;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Control;

/// <summary>What goes wrong on the way to the server and back, switched while it runs.</summary>
internal sealed class FaultControl(FaultInjector faults)
{
    public JObject Write()
    {
        var (plan, counted, met) = faults.Look();
        return new JObject
        {
            ["Seed"] = plan.Seed,
            ["DropTakes"] = plan.DropTakes.ToString("c"),
            ["Rules"] = new JArray(plan.Rules.Select((rule, index) => new JObject
            {
                ["Method"] = rule.On.Method,
                ["Route"] = rule.On.Route,
                ["Fault"] = rule.Fault.Kind.ToString(),
                ["Requests"] = counted[index],
                ["Met"] = met[index],
            })),
        };
    }

    /// <summary>From now on these faults and no others; counting begins anew.</summary>
    /// <exception cref="Refusal">400: the text is no plan of faults; with line and column.</exception>
    public JObject Set(byte[] body)
    {
        try
        {
            faults.Follow(FaultReader.Parse(Encoding.UTF8.GetString(body)));
        }
        catch (ScenarioException fault)
        {
            throw new Refusal(400, fault.Message);
        }

        return Write();
    }

    public JObject Clear()
    {
        faults.Follow(FaultPlan.None);
        return Write();
    }
}
