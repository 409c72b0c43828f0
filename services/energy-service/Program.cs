using Ocpp.Micro.EnergyService;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddEnergyService();
builder.AddBus(EnergyServiceModule.AddEndpoints);

var app = builder.Build();
app.MapServiceDefaults();
await app.RunServiceAsync();
