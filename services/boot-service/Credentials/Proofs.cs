using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>
/// What charge points that come in have proved, beside what is set for them at this moment: an operator may have changed it since their
/// gateways let them in. Completes what was begun with a charge point's credentials when it comes in with the new ones: the passwords
/// before the one that it used are not valid any more, and the profile that it was told to change to is the least from then on.
/// </summary>
internal sealed class Proofs
{
    private readonly BootDbContext _database;
    private readonly Dictionary<string, ChargePointCredentials> _rows;
    private readonly HashSet<(string ChargePointId, long Number)> _passwords;

    private Proofs(
        BootDbContext database, Dictionary<string, ChargePointCredentials> rows, HashSet<(string ChargePointId, long Number)> passwords)
    {
        _database = database;
        _rows = rows;
        _passwords = passwords;
    }

    /// <summary>Reads what is set for charge points that come in. The caller has locked their connections.</summary>
    public static async Task<Proofs> ReadAsync(
        BootDbContext database, IReadOnlyList<OpenQuestion> questions, CancellationToken cancellationToken)
    {
        string[] ids = [.. questions.Select(static question => question.ChargePointId).Distinct()];
        var rows = await database.Credentials
            .Where(row => ids.Contains(row.ChargePointId))
            .ToDictionaryAsync(static row => row.ChargePointId, cancellationToken);
        string[] shown = [.. questions.Where(static question => question.PasswordNumber is not null)
            .Select(static question => question.ChargePointId).Distinct()];
        if (shown.Length == 0)
            return new(database, rows, []);

        var passwords = await database.Passwords
            .Where(password => shown.Contains(password.ChargePointId))
            .Select(static password => new { password.ChargePointId, password.Number })
            .ToListAsync(cancellationToken);
        return new(database, rows, [.. passwords.Select(static password => (password.ChargePointId, password.Number))]);
    }

    /// <summary>Whether a charge point could come in now with what it has proved.</summary>
    /// <param name="question">Its connection.</param>
    /// <param name="rules">What it must.</param>
    /// <param name="isRegistered">Whether an operator has registered it, or it has booted.</param>
    public bool AreStillEnough(OpenQuestion question, EntryRules rules, bool isRegistered)
    {
        var required = rules.Of(question.ChargePointId, _rows.GetValueOrDefault(question.ChargePointId), isRegistered);
        var isOtherPassword = question.PasswordNumber is not null && !IsValid(question);
        return required.IsWelcome
            && StandingConnections.Satisfies(question.SecurityProfile, required.SecurityProfile, isOtherPassword, isOtherName: false);
    }

    /// <summary>Takes down what charge points came in with. The caller saves, and tries again on a conflict.</summary>
    public async Task TakeAsync(IReadOnlyList<OpenQuestion> questions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var question in questions)
            _rows.GetValueOrDefault(question.ChargePointId)?.Reached(question.SecurityProfile, now);

        // One that is not valid says nothing of those before it.
        var used = questions.Where(IsValid)
            .GroupBy(static question => question.ChargePointId, static question => question.PasswordNumber!.Value)
            .ToDictionary(static own => own.Key, static own => own.Max());
        foreach (var former in _passwords.Where(password => used.TryGetValue(password.ChargePointId, out var number) && password.Number < number))
        {
            // One that was removed meanwhile is gone either way: no conflict.
            await _database.Passwords
                .Where(password => password.ChargePointId == former.ChargePointId && password.Number == former.Number)
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    private bool IsValid(OpenQuestion question) =>
        question.PasswordNumber is { } number && _passwords.Contains((question.ChargePointId, number));
}
