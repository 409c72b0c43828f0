using Ocpp.Micro.Messaging;
using Ocpp.Micro.OperatorApi;
using Ocpp.Micro.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddOperatorApi();
builder.AddBus(OperatorApiModule.AddEndpoints);

var app = builder.Build();
app.MapServiceDefaults();
app.MapOperatorApi();
await app.RunServiceAsync();
