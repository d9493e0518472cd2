package io.yotosmartstream.simulator.media;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.oauth.Bearer;
import io.yotosmartstream.simulator.oauth.Caller;
import io.yotosmartstream.simulator.oauth.Scopes;
import io.yotosmartstream.simulator.store.Hashes;
import io.yotosmartstream.simulator.time.Iso;
import io.yotosmartstream.simulator.time.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pictures a family keeps for its groups (section 2.5). */
public final class FamilyImageEndpoints {

  private static final int LARGEST = 8 * 1024 * 1024;
  private static final int MOST = 500;
  private static final int WEEK_SECONDS = 7 * 24 * 3600;
  private static final Set<String> SIZES = Set.of("640x480", "320x320");

  private final Bearer bearer;
  private final Images images;
  private final SignedUrls urls;
  private final Timeline timeline;

  public FamilyImageEndpoints(Bearer bearer, Images images, SignedUrls urls, Timeline timeline) {
    this.bearer = bearer;
    this.images = images;
    this.urls = urls;
    this.timeline = timeline;
  }

  public void routes(Router router) {
    router
        .get("/media/family/images", this::list)
        .post("/media/family/images", this::upload)
        .get("/media/family/images/{id}", this::locate)
        .get("/family-images/{id}", this::serve);
  }

  private Reply list(Request request) {
    Caller caller = bearer.require(request, Scopes.LIBRARY_VIEW, Scopes.FAMILY_VIEW);
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("images");
    for (Image image : images.of(caller.account().sub(), "family")) {
      ObjectNode one = list.addObject().put("imageId", image.mediaId());
      if (!image.name().isEmpty()) {
        one.put("name", image.name());
      }
    }
    return Reply.ok(answer);
  }

  private Reply upload(Request request) throws IOException {
    Caller caller = bearer.require(request, Scopes.LIBRARY_MANAGE, Scopes.FAMILY_VIEW);
    byte[] bytes = request.body().readNBytes(LARGEST + 1);
    List<Image> own = images.of(caller.account().sub(), "family");
    if (bytes.length == 0
        || bytes.length > LARGEST
        || Pictures.type(bytes).equals("application/octet-stream")) {
      throw ApiError.badRequest("Send a JPEG, GIF or PNG of at most 8 MB");
    }
    String imageId = Hashes.hex(Hashes.sha256().digest(bytes));
    boolean known = own.stream().anyMatch(i -> i.mediaId().equals(imageId));
    if (!known && own.size() >= MOST) {
      throw ApiError.badRequest("A family may have at most " + MOST + " pictures");
    }
    if (!known) {
      images.add(
          new Image(
              "family",
              imageId,
              caller.account().sub(),
              imageId,
              Pictures.type(bytes),
              request.queryValue("filename").orElse(""),
              Iso.of(timeline.instant())),
          bytes);
    }
    return Reply.ok(
        Json.object()
            .put("imageId", imageId)
            .put("url", urls.sign("/family-images/" + imageId, WEEK_SECONDS)));
  }

  private Reply locate(Request request) {
    Caller caller = bearer.require(request, Scopes.LIBRARY_VIEW, Scopes.FAMILY_VIEW);
    String id = request.parameter("id");
    if (!id.matches("[0-9a-f]{64}")) {
      throw ApiError.badRequest("A picture's id is 64 hex digits");
    }
    String size =
        request.queryValue("width").orElse("640")
            + "x"
            + request.queryValue("height").orElse("480");
    if (!SIZES.contains(size)) {
      throw ApiError.badRequest("width and height must be 640 and 480, or 320 and 320");
    }
    boolean own =
        images.of(caller.account().sub(), "family").stream()
            .anyMatch(image -> image.mediaId().equals(id));
    if (!own) {
      throw ApiError.notFound("No such picture");
    }
    return Reply.redirect(urls.sign("/family-images/" + id, WEEK_SECONDS));
  }

  private Reply serve(Request request) throws IOException {
    if (!urls.valid(request)) {
      return Reply.xml(403, "AccessDenied", "The URL is not signed or has expired");
    }
    Image image =
        images
            .find("family", request.parameter("id"))
            .orElseThrow(() -> ApiError.notFound("No such picture"));
    return Reply.bytes(200, image.type(), images.bytes(image));
  }
}
