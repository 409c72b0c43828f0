using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults;
using Template_Service;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddService();
builder.AddBus(ServiceModule.AddEndpoints);

var app = builder.Build();
app.MapServiceDefaults();
await app.RunServiceAsync();
