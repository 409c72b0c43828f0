namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>A row whose id rises with time.</summary>
internal interface IRecorded
{
    Guid Id { get; }
}
