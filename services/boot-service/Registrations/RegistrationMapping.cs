using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.V2;
using V16 = Ocpp.Micro.Contracts.V16;

namespace Ocpp.Micro.BootService.Registrations;

/// <summary>A <see cref="Registration"/> in the words of each version and of the gateways. A status that a version adds lets nobody in.</summary>
internal static class RegistrationMapping
{
    public static Admission ToAdmission(this Registration registration) => registration switch
    {
        Registration.Accepted => Admission.Accepted,
        Registration.Pending => Admission.Pending,
        _ => Admission.Rejected,
    };

    public static V16.RegistrationStatus ToV16(this Registration registration) => registration switch
    {
        Registration.Accepted => V16.RegistrationStatus.Accepted,
        Registration.Pending => V16.RegistrationStatus.Pending,
        _ => V16.RegistrationStatus.Rejected,
    };

    public static RegistrationStatusEnum ToV2(this Registration registration) => registration switch
    {
        Registration.Accepted => RegistrationStatusEnum.Accepted,
        Registration.Pending => RegistrationStatusEnum.Pending,
        _ => RegistrationStatusEnum.Rejected,
    };

    public static Registration ToRegistration(this V16.RegistrationStatus status) => status switch
    {
        V16.RegistrationStatus.Accepted => Registration.Accepted,
        V16.RegistrationStatus.Pending => Registration.Pending,
        _ => Registration.Rejected,
    };

    public static Registration ToRegistration(this RegistrationStatusEnum status) => status switch
    {
        RegistrationStatusEnum.Accepted => Registration.Accepted,
        RegistrationStatusEnum.Pending => Registration.Pending,
        _ => Registration.Rejected,
    };
}
