using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults;
using Ocpp.Micro.SessionService;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddSessionService();
builder.AddBus(SessionServiceModule.AddEndpoints);

var app = builder.Build();
app.MapServiceDefaults();
await app.RunServiceAsync();
