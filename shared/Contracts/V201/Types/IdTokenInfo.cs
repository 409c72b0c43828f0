using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>What is known of an id token (OCPP 2.0.1 part 2, IdTokenInfoType).</summary>
/// <param name="Status">Whether the id token may charge.</param>
/// <param name="CacheExpiryDateTime">Until when the information may be used from a cache; absent means no end.</param>
/// <param name="ChargingPriority">
/// Business priority, -9 to 9, higher goes first; absent means 0. <see cref="TransactionEventResponse"/> may overrule it.
/// </param>
/// <param name="Language1">The user's preferred language, as an RFC 5646 tag.</param>
/// <param name="EvseId">The only EVSEs the id token is good for; absent means all of the station.</param>
/// <param name="GroupIdToken">The group the id token belongs to; tokens of a group may stop each other's transactions.</param>
/// <param name="Language2">
/// The user's second language, as an RFC 5646 tag; differs from the first and makes no sense without it.
/// </param>
/// <param name="PersonalMessage">What to show the user.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record IdTokenInfo(
    AuthorizationStatusEnum Status,
    DateTimeOffset? CacheExpiryDateTime = null,
    int? ChargingPriority = null,
    [MaxLength(8)] string? Language1 = null,
    [MinLength(1)] IReadOnlyList<int>? EvseId = null,
    IdToken? GroupIdToken = null,
    [MaxLength(8)] string? Language2 = null,
    MessageContent? PersonalMessage = null,
    CustomData? CustomData = null);
