using Ocpp.Micro.CertificateService;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddCertificateService();
builder.AddBus(CertificateServiceModule.AddEndpoints);

var app = builder.Build();
app.MapServiceDefaults();
await app.RunServiceAsync();
