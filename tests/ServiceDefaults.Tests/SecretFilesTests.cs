using Microsoft.AspNetCore.Builder;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.ServiceDefaults.Tests;

public sealed class SecretFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ocpp-micro-secrets-");

    [Theory]
    [InlineData(null, "from the file")]
    [InlineData("from the command line", "from the command line")]
    public void Configuration_FileOfAnOption_ComesBeforeTheEnvironmentAndAfterTheCommandLine(string? argument, string expected)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Database__PostgreSql"), "from the file\n");
        string[] arguments = argument is null ? [] : [$"--Database:PostgreSql={argument}"];
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Configuration[SecretFiles.Variable] = _folder.FullName;
        builder.Configuration.Sources.Insert(
            0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
            {
                InitialData = new Dictionary<string, string?> { ["Database:PostgreSql"] = "from the environment" },
            });

        builder.AddServiceDefaults();

        Assert.Equal(expected, builder.Configuration["Database:PostgreSql"]);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
