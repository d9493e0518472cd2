package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoCloudException.Kind;
import io.yotosmartstream.yoto.YotoTranscode;
import io.yotosmartstream.yoto.YotoUpload;
import io.yotosmartstream.yoto.client.Exchange.Answer;
import io.yotosmartstream.yoto.loose.Loose;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Upload of audio and its transcode (protocol page, section 2.4). */
final class Media {
  /** A gigabyte over a slow line takes its time. */
  private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(14);

  private static final Set<String> FAILED = Set.of("failed", "error", "errored");

  private final Api api;
  private final Exchange exchange;

  Media(Api api, Exchange exchange) {
    this.api = api;
    this.exchange = exchange;
  }

  YotoUpload requestUpload(String accessToken, String sha256Hex, String fileName) {
    JsonNode upload =
        api.get(
                accessToken,
                "/media/transcode/audio/uploadUrl?sha256="
                    + Api.encoded(sha256Hex)
                    + "&filename="
                    + Api.encoded(fileName))
            .path("upload");
    String id = Loose.filledText(upload, "uploadId");
    if (id == null) {
      throw Failures.nonsense("upload id");
    }
    String url = upload.path("uploadUrl").asString("");
    return new YotoUpload(id, url.isEmpty() ? null : URI.create(url));
  }

  void upload(URI uploadUrl, String contentType, InputStream content, long size) {
    Answer answer =
        exchange.send(
            HttpRequest.newBuilder(uploadUrl)
                .timeout(UPLOAD_TIMEOUT)
                .header("Content-Type", contentType)
                .PUT(
                    BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> content), size))
                .build());
    if (!answer.ok()) {
      // The store speaks XML and its 403 is about the signed address, not about our token.
      Kind kind =
          answer.status() >= 400 && answer.status() < 500 && answer.status() != 429
              ? Kind.REJECTED
              : Kind.UNAVAILABLE;
      throw new YotoCloudException(kind, "Yoto's store answered " + answer.status());
    }
  }

  Optional<YotoTranscode> transcode(String accessToken, String uploadId) {
    JsonNode transcode =
        api.get(
                accessToken,
                "/media/upload/" + Api.encoded(uploadId) + "/transcoded?loudnorm=false")
            .path("transcode");
    String phase = Loose.text(transcode, "phase");
    if (transcode.path("error").isObject()
        || (phase != null && FAILED.contains(phase.toLowerCase(Locale.ROOT)))) {
      String why = Loose.filledText(transcode.path("error"), "message");
      throw new YotoCloudException(
          Kind.REJECTED, "Yoto cannot use this file" + (why == null ? "" : ": " + why));
    }
    String sha256 = Loose.filledText(transcode, "transcodedSha256");
    return sha256 == null ? Optional.empty() : Optional.of(done(sha256, transcode));
  }

  private static YotoTranscode done(String sha256, JsonNode transcode) {
    JsonNode info = transcode.path("transcodedInfo");
    Integer duration = Loose.within(info, "duration", 0, Integer.MAX_VALUE);
    Long size = Loose.whole(info, "fileSize");
    String format = Loose.filledText(info, "format");
    String codec = Loose.filledText(info, "codec");
    return new YotoTranscode(
        sha256,
        duration == null ? 0 : duration,
        size == null ? 0 : size,
        format != null ? format : codec != null ? codec : "opus",
        channels(Loose.filledText(info, "channels")));
  }

  private static String channels(@Nullable String told) {
    return "1".equals(told) || "mono".equals(told) ? "mono" : "stereo";
  }
}
