package io.yotosmartstream.testing;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.mail.Mailer;
import io.yotosmartstream.pages.PageFiles;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.players.WakeUpSource;
import io.yotosmartstream.players.WakeUps;
import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.YotoCloud;
import java.lang.reflect.Proxy;
import java.time.InstantSource;

/**
 * A platform of which only the named ports may be used, and none wakes it up; any call of another
 * one fails.
 */
public final class TestPlatform {
  private TestPlatform() {}

  public static Platform of(
      InstantSource clock, IdGenerator ids, ItemStore items, TokenVault vault, YotoCloud cloud) {
    return new Platform(
        clock,
        ids,
        items,
        unused(AudioStore.class),
        unused(IdentityProvider.class),
        vault,
        unused(SpeechSynthesizer.class),
        cloud,
        unused(WakeUps.class),
        WakeUpSource.none(),
        unused(JobQueue.class),
        unused(LiveUpdates.class),
        unused(Mailer.class),
        unused(PageFiles.class));
  }

  private static <T> T unused(Class<T> port) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              throw new AssertionError(
                  port.getSimpleName() + "." + method.getName() + " is unused");
            });
    return port.cast(proxy);
  }
}
