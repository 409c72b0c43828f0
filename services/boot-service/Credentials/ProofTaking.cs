using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>
/// Completes what was begun with a charge point's credentials when it comes in with the new ones: the passwords before the one that it
/// used are not valid any more, and the profile that it was told to change to is the least from then on.
/// </summary>
internal static class ProofTaking
{
    /// <summary>Takes down what charge points came in with. The caller saves, and tries again on a conflict.</summary>
    public static async Task TakeProofsAsync(
        this BootDbContext database, IReadOnlyList<OpenQuestion> questions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var proven = questions.Where(static question => question.SecurityProfile > 0 || question.PasswordNumber is not null).ToList();
        if (proven.Count == 0)
            return;

        string[] ids = [.. proven.Select(question => question.ChargePointId).Distinct()];
        var passwords = await database.Passwords
            .Where(password => ids.Contains(password.ChargePointId))
            .Select(static password => new { password.ChargePointId, password.Number })
            .ToListAsync(cancellationToken);
        var changing = await database.Credentials
            .Where(row => ids.Contains(row.ChargePointId) && row.TargetProfile != null)
            .ToDictionaryAsync(static row => row.ChargePointId, cancellationToken);
        foreach (var question in proven)
        {
            changing.GetValueOrDefault(question.ChargePointId)?.Reached(question.SecurityProfile, now);
        }

        var used = proven.Where(static question => question.PasswordNumber is not null)
            .GroupBy(static question => question.ChargePointId, static question => question.PasswordNumber!.Value)
            .ToDictionary(static own => own.Key, static own => own.Max());
        foreach (var former in passwords.Where(password => used.TryGetValue(password.ChargePointId, out var number) && password.Number < number))
        {
            // One that was removed meanwhile is gone either way: no conflict.
            await database.Passwords
                .Where(password => password.ChargePointId == former.ChargePointId && password.Number == former.Number)
                .ExecuteDeleteAsync(cancellationToken);
        }
    }
}
