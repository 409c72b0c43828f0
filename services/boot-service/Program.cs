using Ocpp.Micro.BootService;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddBootService();
builder.AddBus(BootServiceModule.AddEndpoints);

var app = builder.Build();
app.MapServiceDefaults();
await app.RunServiceAsync();
