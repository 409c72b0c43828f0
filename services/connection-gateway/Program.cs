using Ocpp.Micro.ConnectionGateway;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddConnectionGateway();
builder.AddBus(ConnectionGatewayModule.AddEndpoints);

var app = builder.Build();
app.MapServiceDefaults();
app.MapConnectionGateway();
await app.RunServiceAsync();
