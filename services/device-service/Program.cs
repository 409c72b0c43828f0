using Ocpp.Micro.DeviceService;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDeviceService();
builder.AddBus(DeviceServiceModule.AddEndpoints);

var app = builder.Build();
app.MapServiceDefaults();
await app.RunServiceAsync();
