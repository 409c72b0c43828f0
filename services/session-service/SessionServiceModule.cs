using Microsoft.Extensions.DependencyInjection.Extensions;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Persistence;
using Ocpp.Micro.Persistence.Answers;
using Ocpp.Micro.ServiceDefaults.Settings;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.BatterySwaps;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.SessionService.IdTokens;
using Ocpp.Micro.SessionService.Metering;
using Ocpp.Micro.SessionService.Payments;
using Ocpp.Micro.SessionService.Queries;
using Ocpp.Micro.SessionService.Reservations;
using Ocpp.Micro.SessionService.Retention;
using Ocpp.Micro.SessionService.Transactions;

namespace Ocpp.Micro.SessionService;

/// <summary>The wiring of this service, for its own host and for one that runs several services.</summary>
public static class SessionServiceModule
{
    /// <summary>Registers the service: id tokens, transactions, meter readings, payments, reservations, battery swaps.</summary>
    /// <param name="builder">The host.</param>
    public static IHostApplicationBuilder AddSessionService(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddValidatedOptions<SessionOptions, SessionOptionsValidator>(SessionOptions.Section);
        builder.AddDatabase<SessionDbContext, PostgreSqlSessionDbContext, SqliteSessionDbContext>(SessionDbContext.Schema);
        builder.AddFirstAnswers<SessionDbContext>();
        builder.Services.AddValidatedOptions<RetentionOptions, RetentionOptionsValidator>(RetentionOptions.Section);
        builder.Services.AddHostedService<SessionRetention>();
        builder.Services.AddSingleton<ConfiguredIdTokens>();
        builder.Services.AddScoped<IdTokenRegistry>();
        builder.Services.AddScoped<Authorizations>();
        builder.Services.AddSingleton<TransactionIds>();
        builder.Services.AddScoped<ExclusiveTokens>();
        builder.Services.AddScoped<TransactionLedger>();
        builder.Services.AddScoped<ReportedTransactions>();
        builder.Services.AddScoped<EventTokens>();
        builder.Services.AddScoped<EventSequence>();
        builder.Services.AddScoped<SessionMeter>();
        builder.Services.AddScoped<TransactionJournal>();
        builder.Services.AddScoped<MeterReadings>();
        builder.Services.AddScoped<ReservationEnds>();
        builder.Services.AddScoped<BatterySwapJournal>();
        builder.Services.AddSingleton<Receipts>();
        builder.Services.AddScoped<Settlements>();
        builder.Services.TryAddSingleton<IVatNumberValidator, NoVatNumberValidator>();
        builder.Services.AddScoped<VatNumberChecks>();
        return builder;
    }

    /// <summary>
    /// Names the actions the service answers. A driver waits for an authorization, a charge point for the end of a transaction
    /// before it sends the next message, so neither queues up behind meter values, nor behind a register of VAT numbers.
    /// </summary>
    /// <param name="bus">The bus.</param>
    public static void AddEndpoints(IBusEndpoints bus)
    {
        ArgumentNullException.ThrowIfNull(bus);

        bus.Queue("session.authorization", static queue => queue.Handle<AuthorizeHandler>());
        bus.Queue("session.transactions", static queue => queue
            .Handle<StartTransactionHandler>()
            .Handle<StopTransactionHandler>()
            .Handle<TransactionEventHandler>()
            .Handle<ReservationStatusUpdateHandler>()
            .Handle<BatterySwapHandler>());
        bus.Queue("session.metering", static queue => queue.Handle<MeterValuesHandler>());
        bus.Queue("session.payments", static queue => queue
            .Handle<NotifySettlementHandler>()
            .Handle<VatNumberValidationHandler>());
        bus.Queue("session.requests", static queue => queue
            .Answer<ListTransactionsHandler>()
            .Answer<FindTransactionHandler>()
            .Answer<ListMeterValuesHandler>()
            .Answer<ListIdTokensHandler>()
            .Answer<ChangeIdTokenHandler>());
    }
}
