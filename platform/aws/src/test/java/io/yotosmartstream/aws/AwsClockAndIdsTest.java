package io.yotosmartstream.aws;

import io.yotosmartstream.contracts.ClockContract;
import io.yotosmartstream.contracts.IdGeneratorContract;
import io.yotosmartstream.ids.IdGenerator;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The two ports that need no service. */
class AwsClockAndIdsTest {
  @Nested
  class Clock extends ClockContract {
    @Override
    protected InstantSource clock() {
      return AwsPlatform.from(Map.of(), InstantSource.system()).clock();
    }
  }

  @Nested
  class Ids extends IdGeneratorContract {
    @Override
    protected IdGenerator ids(InstantSource clock) {
      return AwsPlatform.from(Map.of(), clock).ids();
    }
  }
}
