package io.yotosmartstream.platform;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.mail.Mailer;
import io.yotosmartstream.pages.PageFiles;
import io.yotosmartstream.players.WakeUpSource;
import io.yotosmartstream.players.WakeUps;
import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.YotoCloud;
import java.time.InstantSource;

/** Every port of a running platform. */
public record Platform(
    InstantSource clock,
    IdGenerator ids,
    ItemStore items,
    AudioStore audioStore,
    IdentityProvider identity,
    TokenVault tokenVault,
    SpeechSynthesizer speech,
    YotoCloud yotoCloud,
    WakeUps wakeUps,
    WakeUpSource wakeUpSource,
    JobQueue jobs,
    LiveUpdates live,
    Mailer mailer,
    PageFiles page) {}
