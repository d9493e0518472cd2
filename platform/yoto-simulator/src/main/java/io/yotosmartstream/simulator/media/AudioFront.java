package io.yotosmartstream.simulator.media;

import io.yotosmartstream.simulator.http.Ranges;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.seed.Radio;
import io.yotosmartstream.simulator.seed.SeedAudio;
import io.yotosmartstream.simulator.seed.Tones;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Timings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The audio itself, behind URLs that expire (section 2.2). */
public final class AudioFront {

  private final Uploads uploads;
  private final SeedAudio seed;
  private final SignedUrls urls;
  private final Live<Timings> timings;

  public AudioFront(Uploads uploads, SeedAudio seed, SignedUrls urls, Live<Timings> timings) {
    this.uploads = uploads;
    this.seed = seed;
    this.urls = urls;
    this.timings = timings;
  }

  public void routes(Router router) {
    router.get("/yoto/{id}", this::audio).get("/radio/stream.mp3", request -> Radio.stream());
  }

  /** Whether a track may refer to this id. */
  public boolean has(String mediaId) {
    return seed.find(mediaId).isPresent() || uploads.media(mediaId).isPresent();
  }

  public String url(String mediaId) {
    return urls.sign("/yoto/" + mediaId, timings.get().signedUrlSeconds()) + "#sha256=" + mediaId;
  }

  private Reply audio(Request request) throws IOException {
    if (!urls.valid(request)) {
      return Reply.xml(403, "AccessDenied", "The URL is not signed or has expired");
    }
    String id = request.parameter("id");
    Optional<SeedAudio.Piece> piece = seed.find(id);
    if (piece.isPresent()) {
      SeedAudio.Piece p = piece.get();
      return Ranges.serve(
          request, Tones.size(p.seconds()), "audio/wav", () -> Tones.wav(p.melody(), p.seconds()));
    }
    Optional<Path> file = uploads.media(id);
    if (file.isEmpty()) {
      return Reply.xml(404, "NoSuchKey", "There is no such file");
    }
    String format = uploads.info(id).map(AudioInfo::format).orElse("mpeg");
    return Ranges.file(request, file.get(), type(format));
  }

  private static String type(String format) {
    return switch (format) {
      case "mp3" -> "audio/mpeg";
      case "aac", "alac" -> "audio/mp4";
      case "opus" -> "audio/ogg";
      default -> "audio/" + format;
    };
  }
}
