package io.yotosmartstream.functions.wiring;

import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.functions.audio.AudioFunctions;
import io.yotosmartstream.functions.audio.AudioView;
import io.yotosmartstream.functions.audio.SpeechFunctions;
import io.yotosmartstream.functions.cards.CardFunctions;
import io.yotosmartstream.functions.cards.CardView;
import io.yotosmartstream.functions.jobs.JobFunctions;
import io.yotosmartstream.functions.library.LibraryFunctions;
import io.yotosmartstream.jobs.Job;
import io.yotosmartstream.yoto.YotoCard;
import io.yotosmartstream.yoto.YotoLibraryEntry;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs, audio, cards and the library. */
@Configuration(proxyBeanMethods = false)
class AudioBeans {
  @Bean
  Function<ListRequest, Items<Job>> listJobs(JobFunctions jobs) {
    return jobs::listJobs;
  }

  @Bean
  Function<JobFunctions.JobId, Job> getJob(JobFunctions jobs) {
    return jobs::getJob;
  }

  @Bean
  Function<JobFunctions.JobId, Job> cancelJob(JobFunctions jobs) {
    return jobs::cancelJob;
  }

  @Bean
  Function<ListRequest, Items<AudioView>> listAudio(AudioFunctions audio) {
    return audio::listAudio;
  }

  @Bean
  Function<AudioFunctions.CreateUpload, AudioFunctions.AudioUpload> createUpload(
      AudioFunctions audio) {
    return audio::createUpload;
  }

  @Bean
  Function<AudioFunctions.AudioId, AudioView> completeUpload(AudioFunctions audio) {
    return audio::completeUpload;
  }

  @Bean
  Function<AudioFunctions.AudioId, AudioView> getAudio(AudioFunctions audio) {
    return audio::getAudio;
  }

  @Bean
  Function<AudioFunctions.UpdateAudio, AudioView> updateAudio(AudioFunctions audio) {
    return audio::updateAudio;
  }

  @Bean
  Function<AudioFunctions.AudioId, Nothing> deleteAudio(AudioFunctions audio) {
    return audio::deleteAudio;
  }

  @Bean
  Function<SpeechFunctions.CreateSpeech, Job> createSpeech(SpeechFunctions speech) {
    return speech::createSpeech;
  }

  @Bean
  Function<CallerOnly, SpeechFunctions.VoiceList> listVoices(SpeechFunctions speech) {
    return speech::listVoices;
  }

  @Bean
  Function<ListRequest, Items<CardView>> listCards(CardFunctions cards) {
    return cards::listCards;
  }

  @Bean
  Function<CardFunctions.CreateCard, CardView> createCard(CardFunctions cards) {
    return cards::createCard;
  }

  @Bean
  Function<CardFunctions.CardId, CardView> getCard(CardFunctions cards) {
    return cards::getCard;
  }

  @Bean
  Function<CardFunctions.UpdateCard, CardView> updateCard(CardFunctions cards) {
    return cards::updateCard;
  }

  @Bean
  Function<CardFunctions.CardId, Nothing> deleteCard(CardFunctions cards) {
    return cards::deleteCard;
  }

  @Bean
  Function<CardFunctions.CardId, Job> publishCard(CardFunctions cards) {
    return cards::publishCard;
  }

  @Bean
  Function<ListRequest, Items<YotoLibraryEntry>> listLibrary(LibraryFunctions library) {
    return library::listLibrary;
  }

  @Bean
  Function<LibraryFunctions.LibraryCardId, YotoCard> getLibraryCard(LibraryFunctions library) {
    return library::getLibraryCard;
  }
}
