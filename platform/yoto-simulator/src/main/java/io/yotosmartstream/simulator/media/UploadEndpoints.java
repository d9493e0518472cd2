package io.yotosmartstream.simulator.media;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.oauth.Bearer;
import io.yotosmartstream.simulator.oauth.Caller;
import io.yotosmartstream.simulator.oauth.Scopes;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.store.Blobs;
import io.yotosmartstream.simulator.time.Iso;
import io.yotosmartstream.simulator.time.Timeline;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Upload URL, upload, transcoding (section 2.4). */
public final class UploadEndpoints {

  /** "About 1 GB" (2.4). */
  private static final long LARGEST_UPLOAD = 1L << 30;

  private static final Set<String> PRESETS =
      Set.of(
          "auto",
          "music",
          "music_compressed",
          "mixed_compressed",
          "speech_compressed",
          "longform_compressed",
          "compression_minimal",
          "compression_low",
          "compression_medium",
          "compression_high",
          "compression_maximum");

  private final Bearer bearer;
  private final Uploads uploads;
  private final SignedUrls urls;
  private final Live<Timings> timings;
  private final Timeline timeline;

  public UploadEndpoints(
      Bearer bearer, Uploads uploads, SignedUrls urls, Live<Timings> timings, Timeline timeline) {
    this.bearer = bearer;
    this.uploads = uploads;
    this.urls = urls;
    this.timings = timings;
    this.timeline = timeline;
  }

  public void routes(Router router) {
    router
        .get("/media/transcode/audio/uploadUrl", this::uploadUrl)
        .put("/s3/uploads/{uploadId}", this::upload)
        .get("/media/upload/{uploadId}/transcoded", this::transcoded);
  }

  private Reply uploadUrl(Request request) {
    Caller caller = bearer.require(request, Scopes.CONTENT_MANAGE);
    String sha256 = request.queryValue("sha256").orElse("").toLowerCase(Locale.ROOT);
    if (!sha256.matches("|[0-9a-f]{64}")) {
      throw ApiError.badRequest("sha256 must be the hash of the file as 64 hex digits");
    }
    Upload upload =
        uploads.announce(caller.account().sub(), sha256, request.queryValue("filename").orElse(""));
    ObjectNode answer = Json.object();
    ObjectNode body = answer.putObject("upload").put("uploadId", upload.uploadId());
    if (upload.stored()) {
      body.putNull("uploadUrl");
    } else {
      body.put(
          "uploadUrl",
          urls.sign("/s3/uploads/" + upload.uploadId(), timings.get().uploadUrlSeconds()));
    }
    return Reply.ok(answer);
  }

  private Reply upload(Request request) throws IOException {
    if (!urls.valid(request)) {
      return Reply.xml(403, "AccessDenied", "The signature is wrong or the URL has expired");
    }
    Upload upload = uploads.find(request.parameter("uploadId")).orElse(null);
    if (upload == null) {
      return Reply.xml(404, "NoSuchKey", "There is no such upload");
    }
    try {
      uploads.receive(upload, request.body(), LARGEST_UPLOAD);
    } catch (Blobs.TooLarge tooLarge) {
      return Reply.xml(400, "EntityTooLarge", "At most 1 GiB");
    }
    return Reply.empty(200);
  }

  private Reply transcoded(Request request) {
    bearer.require(request, Scopes.CONTENT_MANAGE);
    String preset = request.queryValue("preset").orElse("auto");
    if (!PRESETS.contains(preset)) {
      throw ApiError.badRequest("preset must be one of " + PRESETS.stream().sorted().toList());
    }
    Upload upload =
        uploads
            .find(request.parameter("uploadId"))
            .orElseThrow(() -> ApiError.notFound("There is no such upload"));
    ObjectNode answer = Json.object();
    describe(answer.putObject("transcode"), upload);
    return Reply.ok(answer);
  }

  private void describe(ObjectNode transcode, Upload upload) {
    transcode.put("uploadId", upload.uploadId()).put("uploadFilename", upload.filename());
    Instant ready =
        Instant.ofEpochMilli(upload.storedAt()).plusSeconds(timings.get().transcodeSeconds());
    if (!upload.stored()) {
      transcode.put("phase", "waiting");
      return;
    }
    transcode.put("uploadSha256", upload.sha256());
    if (timeline.instant().isBefore(ready)) {
      transcode.put("phase", "analyzing");
      return;
    }
    AudioInfo info = upload.info();
    if (info == null) {
      transcode.put("phase", "failed");
      transcode
          .putObject("error")
          .put("code", "transcode-failed")
          .put("message", "The file is not audio");
      return;
    }
    transcode
        .put("phase", "complete")
        .put("transcodedAt", Iso.of(ready))
        .put("transcodedSha256", upload.mediaId());
    transcode
        .putObject("transcodedInfo")
        .put("duration", Math.max(1, Math.round(info.durationSeconds())))
        .put("codec", info.format())
        .put("format", info.format())
        .put("sampleRate", info.sampleRate())
        .put("channels", info.channelsName())
        .put("bitrate", info.bitrate())
        .put("fileSize", upload.fileSize())
        .putObject("metadata")
        .put("title", upload.filename().replaceFirst("\\.[^.]*$", ""));
  }
}
