using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.Control;
using Coordination.Simulator.Faults;
using Coordination.Simulator.Journal;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api;

/// <summary>
/// The REST API of a simulated Octopus Server, without a web framework: a host hands it requests and sends on what it answers;
/// <see cref="SimulatorHandler"/> puts it behind an <c>HttpClient</c> of the same process.
/// </summary>
/// <remarks>Nothing hops to the thread pool: an answer is complete when the call returns, or is completed by a timer of the clock.</remarks>
public sealed class SimulatedServer
{
    private readonly SimulatedServerOptions _options;
    private readonly OctopusServer _server;
    private readonly TimeProvider _time;
    private readonly Dispatcher _dispatcher;
    private readonly FaultInjector _faults;
    private readonly TimeSpan? _dateSkew;
    private readonly ControlApi _control;
    private readonly HashSet<ITimer> _lateWork = [];

    /// <summary>Puts an API before a server's state.</summary>
    /// <param name="server">What is behind the API.</param>
    /// <param name="time">The clock of latencies and late work; the same as the server's.</param>
    /// <param name="options">How it presents itself; null for no virtual directory, no latency, no faults.</param>
    public SimulatedServer(OctopusServer server, TimeProvider time, SimulatedServerOptions? options = null)
    {
        _options = options ?? new SimulatedServerOptions();
        _time = time ?? throw new ArgumentNullException(nameof(time));
        _server = server ?? throw new ArgumentNullException(nameof(server));
        _dispatcher = new Dispatcher(server, _options);
        _faults = new FaultInjector(_options.Faults == FaultPlan.None ? server.Scenario.Faults : _options.Faults);
        _dateSkew = server.Switches.DateSkew;
        _control = new ControlApi(server, time, Journal, _faults, _options.VirtualDirectory);
    }

    /// <summary>Every request so far.</summary>
    public RequestJournal Journal { get; } = new();

    /// <summary>
    /// Answers a request. A caller that gives up by <paramref name="cancellationToken"/> does not take its request back: as on a
    /// real server it is carried out all the same.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up before the answer was there.</exception>
    public Task<SimResponse> HandleAsync(SimRequest request, CancellationToken cancellationToken)
    {
        if (request is null)
            throw new ArgumentNullException(nameof(request));
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<SimResponse>(cancellationToken);
        if (_control.Owns(request.Path))
            return Task.FromResult(_control.Answer(request));
        return DatedAsync(request).OrGiveUpAsync(cancellationToken);
    }

    private async Task<SimResponse> DatedAsync(SimRequest request)
    {
        var response = await AnswerAsync(request).ConfigureAwait(false);
        return _dateSkew is { } skew ? response.With("Date", (_server.Now + skew).ToString("r", CultureInfo.InvariantCulture)) : response;
    }

    private async Task<SimResponse> AnswerAsync(SimRequest request)
    {
        var method = MethodOf(request);
        var path = RequestPath.Parse(request.Path, _options.VirtualDirectory);
        var entry = Journal.Add(_server.Now, method, request.Path, request.Query, request.GetBody());
        var met = _faults.Meet(method, path);
        entry.Fault = met.Fault?.Kind.ToString();
        await _time.DelayAsync(_options.Latency + met.Latency).ConfigureAwait(false);

        switch (met.Fault?.Kind)
        {
            case FaultKind.DropBeforeWork:
                return await DroppedAsync(met.DropTakes).ConfigureAwait(false);
            case FaultKind.DropThenWork:
                CarryOutAfter(met.DropTakes + met.LateBy, () => _dispatcher.CarryOut(request, method, path, entry));
                return await DroppedAsync(met.DropTakes).ConfigureAwait(false);
            case FaultKind.DropAfterWork:
                _dispatcher.CarryOut(request, method, path, entry);
                return await DroppedAsync(met.DropTakes).ConfigureAwait(false);
            case FaultKind.Status:
                return FaultyAnswers.InsteadOfWork(met.Fault);
            default:
                return FaultyAnswers.MadeOf(met.Fault, _dispatcher.CarryOut(request, method, path, entry));
        }
    }

    private static string MethodOf(SimRequest request) =>
        (request.Headers.TryGetValue("X-HTTP-Method-Override", out var meant) && string.Equals(request.Method, "POST", StringComparison.OrdinalIgnoreCase) ? meant : request.Method)
        .ToUpperInvariant();

    private async Task<SimResponse> DroppedAsync(TimeSpan takes)
    {
        await _time.DelayAsync(takes).ConfigureAwait(false);
        return SimResponse.Dropped();
    }

    private void CarryOutAfter(TimeSpan delay, Action work)
    {
        ITimer? timer = null;
        lock (_lateWork)
        {
            timer = _time.CreateTimer(_ => Due(), null, delay, Timeout.InfiniteTimeSpan);
            _lateWork.Add(timer);
        }

        void Due()
        {
            lock (_lateWork)
                _lateWork.Remove(timer!);
            timer!.Dispose();
            work();
        }
    }
}
