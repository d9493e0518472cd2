package io.yotosmartstream.functions.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.ids.UlidGenerator;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.local.database.Database;
import io.yotosmartstream.local.items.LocalItems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that takes longer than its lease keeps it; a lease that nobody keeps is free soon. */
class KeptLeaseTest {
  private static final Duration LENGTH = Duration.ofSeconds(2);
  private static final String JOB = "job-" + new UlidGenerator(InstantSource.system()).next();

  @TempDir Path folder;

  @Test
  void isKeptForAsLongAsTheWorkTakesAndGivenBackAtItsEnd() {
    try (Database database = Database.open(folder.resolve("table.db"))) {
      Leases leases =
          new Leases(
              new Table(LocalItems.in(database, InstantSource.system())), InstantSource.system());
      assertThat(leases.acquire(JOB, "worker", LENGTH)).isTrue();
      try (KeptLease kept = KeptLease.keep(leases, JOB, "worker", LENGTH)) {
        await()
            .during(LENGTH.multipliedBy(2))
            .atMost(LENGTH.multipliedBy(6))
            .until(() -> !leases.acquire(JOB, "another", LENGTH));
        assertThat(kept.lost()).isFalse();
      }
      assertThat(leases.acquire(JOB, "another", LENGTH)).isTrue();
    }
  }
}
