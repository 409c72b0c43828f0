using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Contracts.Transactions;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Problems;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.Transactions;

/// <summary><c>/transactions</c>: charging sessions, and what the meters said during them.</summary>
internal static class TransactionEndpoints
{
    public static void MapTransactions(this IEndpointRouteBuilder endpoints)
    {
        var transactions = endpoints.MapGroup("/transactions").RequireAuthorization(AccessPolicies.Read).WithTags("Transactions");
        transactions.MapGet("", ListAsync).WithName("listTransactions").WithSummary("Lists charging sessions, those that became known last first.")
            .NotInTheAddress("/transactions/search", "idToken");
        transactions.MapPost("/search", SearchAsync).WithName("searchTransactions").WithSummary("Lists the charging sessions of an id token, those that became known last first.");
        transactions.MapGet("/{id:guid}", FindAsync).WithName("findTransaction").WithSummary("Says what is known of a charging session.");
        transactions.MapGet("/{id:guid}/meter-values", MeterValuesAsync).WithName("listMeterValues").WithSummary("Lists a session's meter values, the oldest first.");
        endpoints.MapGet("/charge-points/{id}/transactions", OfChargePointAsync)
            .RequireAuthorization(AccessPolicies.Read)
            .WithTags("Transactions")
            .WithName("listTransactionsOfChargePoint")
            .WithSummary("Lists the charging sessions of a charge point, those that became known last first.")
            .NotInTheAddress("/transactions/search", "idToken");
    }

    private static Task<Results<Ok<Page<TransactionEntry>>, ProblemHttpResult>> ListAsync(
        [AsParameters] TransactionFilter filter, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return services.ListAsync(filter.Read(reader), reader, cancellationToken);
    }

    private static Task<Results<Ok<Page<TransactionEntry>>, ProblemHttpResult>> SearchAsync(
        TransactionSearch search, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return services.ListAsync(search.Read(reader), reader, cancellationToken);
    }

    private static Task<Results<Ok<Page<TransactionEntry>>, ProblemHttpResult>> OfChargePointAsync(
        string id, [AsParameters] TransactionFilter filter, ServiceQueries services, CancellationToken cancellationToken) =>
        ListAsync(filter with { ChargePoint = id }, services, cancellationToken);

    private static async Task<Results<Ok<TransactionEntry>, ProblemHttpResult>> FindAsync(
        Guid id, ServiceQueries services, CancellationToken cancellationToken) =>
        (await services.AskAsync(new FindTransactionRequest(id), cancellationToken)).Transaction is { } found
            ? TypedResults.Ok(found)
            : NotFound();

    private static async Task<Results<Ok<Page<MeterValueEntry>>, ProblemHttpResult>> MeterValuesAsync(
        Guid id, string? limit, string? cursor, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        var request = new ListMeterValuesRequest(id, reader.Page(limit, cursor));
        if (reader.Problem is { } problem)
            return problem;

        return (await services.AskAsync(request, cancellationToken)).MeterValues is { } page ? TypedResults.Ok(page) : NotFound();
    }

    private static ProblemHttpResult NotFound() => Problem.NotFound("There is no transaction of that id.");
}
