package io.yotosmartstream.functions.cards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card made here.
 *
 * @param yotoCardId its id with Yoto once published
 * @param yotoAccountId the linked account that has it there
 * @param publishedVersion the {@code contentVersion} that Yoto has
 * @param publishJobId the newest job that publishes it
 */
public record Card(
    String cardId,
    String title,
    @Nullable String description,
    List<Chapter> chapters,
    @Nullable String yotoCardId,
    @Nullable String yotoAccountId,
    @Nullable Instant publishedAt,
    @Nullable Long publishedVersion,
    long contentVersion,
    @Nullable String publishJobId,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  Card withContent(
      String newTitle, @Nullable String newDescription, List<Chapter> newChapters, Instant now) {
    return new Card(
        cardId,
        newTitle,
        newDescription,
        newChapters,
        yotoCardId,
        yotoAccountId,
        publishedAt,
        publishedVersion,
        contentVersion + 1,
        publishJobId,
        createdAt,
        now,
        version);
  }

  Card publishing(String jobId) {
    return new Card(
        cardId,
        title,
        description,
        chapters,
        yotoCardId,
        yotoAccountId,
        publishedAt,
        publishedVersion,
        contentVersion,
        jobId,
        createdAt,
        updatedAt,
        version);
  }

  Card published(String yotoId, String accountId, long whichContent, Instant now) {
    return new Card(
        cardId,
        title,
        description,
        chapters,
        yotoId,
        accountId,
        now,
        whichContent,
        contentVersion,
        publishJobId,
        createdAt,
        updatedAt,
        version);
  }
}
