package io.yotosmartstream.simulator.media;

import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.store.Documents;
import io.yotosmartstream.simulator.store.Hashes;
import io.yotosmartstream.simulator.time.Timeline;
import java.util.function.Supplier;

/** URLs that open without a token, for a while (sections 2.2, 2.4). */
public final class SignedUrls {

  private static final String DOCUMENT = "url-signing";

  private final String secret;
  private final Timeline timeline;
  private final Supplier<String> baseUrl;

  public SignedUrls(Documents documents, Timeline timeline, Supplier<String> baseUrl) {
    this.timeline = timeline;
    this.baseUrl = baseUrl;
    this.secret =
        documents
            .load(DOCUMENT)
            .map(saved -> Json.text(saved, "secret"))
            .filter(saved -> !saved.isEmpty())
            .orElseGet(
                () -> {
                  String fresh = Hashes.random(32);
                  documents.save(DOCUMENT, Json.object().put("secret", fresh));
                  return fresh;
                });
  }

  /** A URL of the path that ends after the given seconds. */
  public String sign(String path, int seconds) {
    long expires = timeline.instant().getEpochSecond() + seconds;
    return "%s%s?Expires=%d&Signature=%s&Key-Pair-Id=KSIMULATOR"
        .formatted(baseUrl.get(), path, expires, signature(path, expires));
  }

  public boolean valid(Request request) {
    try {
      long expires = Long.parseLong(request.queryValue("Expires").orElse("0"));
      String given = request.queryValue("Signature").orElse("");
      return timeline.instant().getEpochSecond() < expires
          && Hashes.same(given, signature(request.path(), expires));
    } catch (NumberFormatException tampered) {
      return false;
    }
  }

  private String signature(String path, long expires) {
    return Hashes.hmac(secret, path + "|" + expires);
  }
}
