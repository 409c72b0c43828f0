using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.Persistence.Answers;

/// <summary>Lets a service keep its answers to billing messages.</summary>
public static class FirstAnswersExtensions
{
    /// <summary>Adds the table <c>answers</c> to a service's model; needs a migration.</summary>
    /// <param name="modelBuilder">The model.</param>
    public static ModelBuilder KeepAnswers(this ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        return modelBuilder.ApplyConfiguration(new StoredAnswerConfiguration());
    }

    /// <summary>
    /// Registers <see cref="FirstAnswers{TContext}"/> for the service's handlers, and what deletes answers past
    /// <see cref="AnswersOptions.Window"/>.
    /// </summary>
    /// <typeparam name="TContext">The service's tables.</typeparam>
    /// <param name="builder">The host.</param>
    public static IHostApplicationBuilder AddFirstAnswers<TContext>(this IHostApplicationBuilder builder)
        where TContext : ServiceDbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Services.All(service => service.ImplementationType != typeof(AnswersOptionsValidator)))
            builder.Services.AddValidatedOptions<AnswersOptions, AnswersOptionsValidator>(AnswersOptions.Section);

        builder.Services.AddScoped<FirstAnswers<TContext>>();
        builder.Services.AddHostedService<AnswersCleaner<TContext>>();
        return builder;
    }
}
