package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoCloudException.Kind;
import io.yotosmartstream.yoto.YotoContent;
import io.yotosmartstream.yoto.loose.Loose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes own cards (protocol page, section 2.3). */
final class Content {
  private final Api api;

  Content(Api api) {
    this.api = api;
  }

  String save(String accessToken, YotoContent content) {
    ObjectNode body = ContentBody.of(content);
    if (content.cardId() != null) {
      String path = "/content/" + Api.encoded(content.cardId());
      JsonNode before =
          api.find(accessToken, path)
              .orElseThrow(
                  () ->
                      new YotoCloudException(
                          Kind.REJECTED, "Yoto has no such card of this account any more"));
      Replacement.keep(before.path("card").isObject() ? before.path("card") : before, body);
    }
    JsonNode saved = api.post(accessToken, "/content", body);
    String id = Loose.filledText(saved.path("card"), "cardId");
    if (id == null) {
      throw Failures.nonsense("card id");
    }
    return id;
  }
}
