package io.yotosmartstream.functions.audio;

import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.households.Quotas;
import io.yotosmartstream.functions.jobs.JobFunctions;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.jobs.Job;
import io.yotosmartstream.jobs.JobKind;
import io.yotosmartstream.outcomes.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Text becomes audio. */
public final class SpeechFunctions {
  /** Asks to speak. */
  public record CreateSpeech(Caller caller, String title, String text, String voice) {}

  /** A voice as people see it. */
  public record VoiceView(String voice, String name, String language) {}

  /** Answer of {@code listVoices}. */
  public record VoiceList(List<VoiceView> items) {}

  private final SpeechSynthesizer speech;
  private final Quotas quotas;
  private final JobFunctions jobs;
  private final IdGenerator ids;
  private final InstantSource clock;

  public SpeechFunctions(
      SpeechSynthesizer speech,
      Quotas quotas,
      JobFunctions jobs,
      IdGenerator ids,
      InstantSource clock) {
    this.speech = speech;
    this.quotas = quotas;
    this.jobs = jobs;
    this.ids = ids;
    this.clock = clock;
  }

  public VoiceList listVoices(CallerOnly request) {
    return new VoiceList(
        speech.voices().stream()
            .map(voice -> new VoiceView(voice.id(), voice.name(), voice.language()))
            .toList());
  }

  public Job createSpeech(CreateSpeech request) {
    String household = request.caller().householdId();
    if (speech.voices().stream().noneMatch(voice -> voice.id().equals(request.voice()))) {
      throw Refusal.invalid(
          "/voice",
          "There is no such voice. Allowed: "
              + speech.voices().stream().map(SpeechSynthesizer.Voice::id).toList());
    }
    quotas.requireStorage(household, 1); // how much it will take is only known once it is spoken
    quotas.takeSpeech(household, request.text().codePointCount(0, request.text().length()));
    String audioId = ids.next();
    StoredAudio audio =
        StoredAudio.toSpeak(
            audioId,
            Names.clean(request.title()),
            request.text(),
            request.voice(),
            clock.instant());
    return jobs.begin(
            household,
            JobKind.SPEECH,
            audioId,
            List.of("Speak the text", "Check the audio"),
            Map.of(),
            job -> List.of(Table.create(AudioKeys.item(household, audioId), audio)))
        .orElseThrow(Refusal::changedMeanwhile);
  }
}
