package io.yotosmartstream.simulator.media;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.oauth.Bearer;
import io.yotosmartstream.simulator.oauth.Caller;
import io.yotosmartstream.simulator.oauth.Scopes;
import io.yotosmartstream.simulator.seed.SeedPictures;
import io.yotosmartstream.simulator.store.Hashes;
import io.yotosmartstream.simulator.time.Iso;
import io.yotosmartstream.simulator.time.Timeline;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Covers and icons (section 2.5). */
public final class ImageEndpoints {

  private static final int LARGEST = 8 * 1024 * 1024;

  private final Bearer bearer;
  private final Images images;
  private final SeedPictures seed;
  private final RemotePictures remote;
  private final Timeline timeline;
  private final Supplier<String> baseUrl;

  public ImageEndpoints(
      Bearer bearer,
      Images images,
      SeedPictures seed,
      Timeline timeline,
      Supplier<String> baseUrl) {
    this.bearer = bearer;
    this.images = images;
    this.seed = seed;
    this.remote = new RemotePictures(LARGEST);
    this.timeline = timeline;
    this.baseUrl = baseUrl;
  }

  public void routes(Router router) {
    router
        .post("/media/coverImage/user/me/upload", this::uploadCover)
        .get("/media/displayIcons/user/yoto", this::publicIcons)
        .get("/media/displayIcons/user/me", this::ownIcons)
        .post("/media/displayIcons/user/me/upload", this::uploadIcon)
        .get("/card-content/covers/{id}", this::cover)
        .get("/card-content/icons/{id}", this::icon);
  }

  private Reply uploadCover(Request request) throws IOException {
    Caller caller = bearer.require(request, Scopes.CONTENT_MANAGE);
    byte[] sent = request.bytes(LARGEST);
    Optional<String> imageUrl = request.queryValue("imageUrl");
    if (sent.length == 0 && imageUrl.isEmpty()) {
      throw ApiError.badRequest("Send a picture as the body, or imageUrl");
    }
    byte[] source = sent.length > 0 ? sent : remote.fetch(imageUrl.orElseThrow());
    BufferedImage picture = picture(source);
    byte[] kept = source;
    if (request.queryFlag("autoconvert")) {
      CoverType size = CoverType.named(request.queryValue("coverType").orElse("default"));
      kept = Pictures.jpeg(Pictures.scaled(picture, size.width(), size.height()));
    }
    String mediaId = Hashes.base64(Hashes.sha256().digest(kept));
    if (images.find("cover", mediaId).isEmpty()) {
      images.add(image("cover", mediaId, caller, source, kept, request), kept);
    }
    ObjectNode answer = Json.object();
    answer.putObject("coverImage").put("mediaId", mediaId).put("mediaUrl", coverUrl(mediaId));
    return Reply.ok(answer);
  }

  private Reply uploadIcon(Request request) throws IOException {
    Caller caller = bearer.require(request, Scopes.ICONS_MANAGE);
    byte[] source = request.bytes(LARGEST);
    if (source.length == 0) {
      throw ApiError.badRequest("Send the icon as the body");
    }
    BufferedImage picture = picture(source);
    boolean convert = !request.queryValue("autoConvert").orElse("true").equals("false");
    byte[] kept =
        convert ? Pictures.png(Pictures.darkened(Pictures.scaled(picture, 16, 16))) : source;
    if (!convert) {
      requireIcon(source, picture);
    }
    String sourceHash = Hashes.base64(Hashes.sha256().digest(source));
    Optional<Image> known =
        images.of(caller.account().sub(), "icon").stream()
            .filter(i -> i.source().equals(sourceHash))
            .findFirst();
    ObjectNode answer = Json.object();
    if (known.isPresent()) {
      // A duplicate looks different: an _id, no "new", and the URL an empty object (2.5).
      ObjectNode icon = describe(answer.putObject("displayIcon"), known.get().mediaId(), caller);
      icon.put("_id", iconId(known.get().mediaId())).putObject("url");
      return Reply.ok(answer);
    }
    String mediaId = Hashes.random(32);
    images.add(image("icon", mediaId, caller, source, kept, request), kept);
    describe(answer.putObject("displayIcon"), mediaId, caller)
        .put("url", iconUrl(mediaId))
        .put("new", true);
    return Reply.ok(answer);
  }

  private static void requireIcon(byte[] source, BufferedImage picture) {
    String type = Pictures.type(source);
    if (picture.getWidth() != 16
        || picture.getHeight() != 16
        || !(type.equals("image/png") || type.equals("image/gif"))) {
      throw ApiError.badRequest("Without autoConvert an icon must be a 16x16 PNG or GIF");
    }
  }

  private Reply publicIcons(Request request) {
    bearer.require(request);
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("displayIcons");
    for (String name : SeedPictures.PUBLIC_ICONS) {
      String mediaId = seed.icon(name);
      list.addObject()
          .put("displayIconId", iconId(mediaId))
          .put("mediaId", mediaId)
          .put("userId", "yoto")
          .put("title", name)
          .put("url", iconUrl(mediaId))
          .put("public", true)
          .put("new", false)
          .put("createdAt", "2025-01-01T00:00:00.000Z")
          .putArray("publicTags")
          .add(name);
    }
    return Reply.ok(answer);
  }

  private Reply ownIcons(Request request) {
    Caller caller = bearer.require(request, Scopes.ICONS_MANAGE, Scopes.CONTENT_VIEW);
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("displayIcons");
    for (Image icon : images.of(caller.account().sub(), "icon")) {
      describe(list.addObject(), icon.mediaId(), caller)
          .put("url", iconUrl(icon.mediaId()))
          .put("public", false)
          .put("createdAt", icon.createdAt());
    }
    return Reply.ok(answer);
  }

  private Reply cover(Request request) throws IOException {
    String id = request.parameter("id");
    Optional<Image> image = images.find("cover", id);
    byte[] bytes =
        image.isPresent()
            ? images.bytes(image.get())
            : seed.coverBytes(id).orElseThrow(() -> ApiError.notFound("No such cover"));
    return ServedPicture.of(request, bytes);
  }

  private Reply icon(Request request) throws IOException {
    String id = request.parameter("id");
    Optional<Image> image = images.find("icon", id);
    byte[] bytes =
        image.isPresent()
            ? images.bytes(image.get())
            : seed.iconBytes(id).orElseThrow(() -> ApiError.notFound("No such icon"));
    return Reply.bytes(200, Pictures.type(bytes), bytes).with("Cache-Control", "max-age=86400");
  }

  private static BufferedImage picture(byte[] bytes) {
    return Pictures.read(bytes)
        .orElseThrow(() -> ApiError.badRequest("The body is not a PNG, JPEG or GIF picture"));
  }

  private Image image(
      String kind, String mediaId, Caller caller, byte[] source, byte[] kept, Request request) {
    return new Image(
        kind,
        mediaId,
        caller.account().sub(),
        Hashes.base64(Hashes.sha256().digest(source)),
        Pictures.type(kept),
        request.queryValue("filename").orElse(""),
        Iso.of(timeline.instant()));
  }

  private static ObjectNode describe(ObjectNode icon, String mediaId, Caller caller) {
    return icon.put("mediaId", mediaId)
        .put("displayIconId", iconId(mediaId))
        .put("userId", caller.account().sub());
  }

  private static String iconId(String mediaId) {
    return Hashes.of("icon-" + mediaId).substring(0, 22);
  }

  private String coverUrl(String mediaId) {
    return baseUrl.get() + "/card-content/covers/" + mediaId;
  }

  private String iconUrl(String mediaId) {
    return baseUrl.get() + "/card-content/icons/" + mediaId;
  }
}
