package io.yotosmartstream.aws.speech;

import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.CallTimes;
import software.amazon.awssdk.services.polly.PollyClient;

/** Makes the speech synthesizer. */
public final class PollySpeech {
  private PollySpeech() {}

  public static SpeechSynthesizer in(AwsClients clients) {
    return new PollySynthesizer(clients.make(PollyClient.builder(), "POLLY", CallTimes.LONG));
  }
}
