using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Tests;

public abstract class EnergyServiceTests(DatabaseUnderTest database)
    : ServiceTests(database, builder => builder.AddEnergyService(), EnergyServiceModule.AddEndpoints)
{
    protected static DateTimeOffset Noon { get; } = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    protected static V201.ChargingSchedule ScheduleV201 { get; } =
        new(1, Contracts.V2.ChargingRateUnitEnum.W, [new(0, 11000m), new(3600, 4200.5m)], Duration: 7200);

    protected static V21.ChargingSchedule ScheduleV21 { get; } =
        new(1, Contracts.V2.ChargingRateUnitEnum.W, [new(0, 11000m)], Duration: 7200);

    private protected static Task<List<T>> AllAsync<T>(ServiceUnderTest service)
        where T : class =>
        service.WithAsync<EnergyDbContext, List<T>>(context => context.Set<T>().AsNoTracking().ToListAsync());

    private protected static Task<int> SaveAsync(ServiceUnderTest service, object row) =>
        service.WithAsync<EnergyDbContext, int>(context =>
        {
            context.Add(row);
            return context.SaveChangesAsync();
        });
}
