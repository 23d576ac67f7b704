using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coordination.Tool.Rendering;

/// <summary>A rehearsal for programs. Durations are texts such as <c>00:06:05</c>.</summary>
internal static class RehearsalJson
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Render(RehearsalResult rehearsal) => JsonSerializer.Serialize(rehearsal, Format);
}
