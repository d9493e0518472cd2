package io.yotosmartstream.aws.items;

import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * When a call of the table is tried again. Beside what the SDK itself finds worth it, these are
 * writes that met another transaction, and transactions cancelled for want of capacity.
 */
final class TableRetries {
  private static final int TRIES = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
  private static final Duration FIRST_PAUSE_WHEN_THROTTLED = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private static final String CONDITION = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";
  private static final Set<String> CAPACITY =
      Set.of("ThrottlingError", "ProvisionedThroughputExceeded", "RequestLimitExceeded");

  private TableRetries() {}

  static RetryStrategy strategy() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(TRIES)
        .backoffStrategy(BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE))
        .throttlingBackoffStrategy(
            BackoffStrategy.exponentialDelay(FIRST_PAUSE_WHEN_THROTTLED, LONGEST_PAUSE))
        .retryOnException(TableRetries::metAnother)
        .retryOnException(TableRetries::lacksCapacity)
        .build();
  }

  /** Whether a condition of the transaction did not hold: no try will change that. */
  static boolean conditionFailed(TransactionCanceledException e) {
    return e.cancellationReasons().stream().anyMatch(reason -> is(reason, CONDITION));
  }

  private static boolean metAnother(Throwable e) {
    return e instanceof TransactionConflictException
        || (e instanceof TransactionCanceledException cancelled
            && !conditionFailed(cancelled)
            && cancelled.cancellationReasons().stream().anyMatch(r -> is(r, CONFLICT)));
  }

  private static boolean lacksCapacity(Throwable e) {
    return e instanceof TransactionCanceledException cancelled
        && !conditionFailed(cancelled)
        && cancelled.cancellationReasons().stream()
            .anyMatch(r -> r.code() != null && CAPACITY.contains(r.code()));
  }

  private static boolean is(CancellationReason reason, String code) {
    return code.equals(reason.code());
  }
}
