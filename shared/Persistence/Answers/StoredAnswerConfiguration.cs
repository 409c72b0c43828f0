using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.Persistence.Answers;

/// <summary>The table <c>answers</c>.</summary>
internal sealed class StoredAnswerConfiguration : IEntityTypeConfiguration<StoredAnswer>
{
    public void Configure(EntityTypeBuilder<StoredAnswer> builder)
    {
        builder.ToTable("answers");
        builder.HasKey(answer => answer.Key);
        builder.Property(answer => answer.Key).HasMaxLength(AnswerKey.Length).ValueGeneratedNever();
        builder.HasIndex(answer => answer.AnsweredAt);
    }
}
