using Ocpp.Micro.AllInOne;
using Ocpp.Micro.ConnectionGateway;
using Ocpp.Micro.OperatorApi;
using Ocpp.Micro.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddAllServices();

var app = builder.Build();
app.MapServiceDefaults();
app.MapConnectionGateway();
app.MapOperatorApi();
await app.RunServiceAsync();
