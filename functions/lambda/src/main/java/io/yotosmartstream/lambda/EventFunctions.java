package io.yotosmartstream.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.yotosmartstream.functions.audio.AudioUploaded;
import io.yotosmartstream.functions.households.FoundHouseholds;
import io.yotosmartstream.functions.households.SignUpRule;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.live.LiveConnections;
import io.yotosmartstream.platform.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** AWS's events to the functions that answer them. */
@Configuration(proxyBeanMethods = false)
class EventFunctions {
  private static final Logger LOG = LoggerFactory.getLogger(EventFunctions.class);

  /**
   * Objects that appeared in the audio bucket. A failure fails the whole event, which comes again.
   */
  @Bean
  Function<S3Event, String> ingestAudioFromS3(Consumer<AudioUploaded> ingestAudio) {
    return event -> {
      event
          .getRecords()
          .forEach(
              record ->
                  ingestAudio.accept(
                      new AudioUploaded(
                          record.getS3().getObject().getUrlDecodedKey(),
                          record.getS3().getObject().getSizeAsLong())));
      return "done";
    };
  }

  /** Messages of the job queue; those that failed are named, and only they come again. */
  @Bean
  Function<SQSEvent, SQSBatchResponse> runJobsFromQueue(Consumer<JobMessage> runJob) {
    return event -> {
      List<BatchItemFailure> failures = new ArrayList<>();
      for (SQSEvent.SQSMessage message : event.getRecords()) {
        try {
          runJob.accept(Json.LENIENT.readValue(message.getBody(), JobMessage.class));
        } catch (RuntimeException e) {
          LOG.warn("A message of the job queue failed and will come again", e);
          failures.add(new BatchItemFailure(message.getMessageId()));
        }
      }
      return new SQSBatchResponse(failures);
    };
  }

  @Bean
  Function<ScheduledEvent, String> keepTokensAliveOnSchedule(
      Consumer<Instant> keepTokensAlive, Platform platform) {
    return event -> {
      keepTokensAlive.accept(platform.clock().instant());
      return "done";
    };
  }

  /** The routes {@code $connect}, {@code $disconnect} and {@code $default} of the WebSocket API. */
  @Bean
  Function<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> liveSocket(
      Table table, Platform platform) {
    return new LiveSocket(new LiveConnections(table, platform.clock()), platform.clock());
  }

  /** Before a sign-up and after a confirmation in the Cognito user pool. */
  @Bean
  Function<Map<String, Object>, Map<String, Object>> cognitoTrigger(
      SignUpRule signUps, FoundHouseholds households) {
    return new CognitoTrigger(signUps, households);
  }
}
