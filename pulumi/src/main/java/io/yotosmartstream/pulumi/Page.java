package io.yotosmartstream.pulumi;

import com.pulumi.asset.FileAsset;
import com.pulumi.aws.Provider;
import com.pulumi.aws.s3.BucketObjectv2;
import com.pulumi.aws.s3.BucketObjectv2Args;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.UiFile;
import io.yotosmartstream.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The files of the page, and the configuration that makes one build serve every environment. */
final class Page extends Concern {
  private static final String BUCKET = "ui";
  private static final UiFile CONFIG = new UiFile("config.json", "application/json", "no-store");
  private static final Predicate<UiFile> NEVER_CHANGES =
      file -> file.cacheControl().contains("immutable");

  private final Output<String> bucket;
  private final Path built;

  /**
   * @param built the folder with the files
   * @param follows what the page calls; a new page never meets an old API
   * @throws IllegalStateException where a file is missing
   */
  Page(
      AppBlueprint blueprint,
      Refs refs,
      Provider provider,
      Store store,
      Path built,
      List<UiFile> files,
      Resource follows) {
    super("page", provider, blueprint.deletionProtection());
    this.bucket = store.bucket(BUCKET).bucket();
    this.built = built;
    // What pages point to comes before the pages, so that nobody meets half a release.
    Resource[] first =
        files.stream()
            .filter(NEVER_CHANGES)
            .map(file -> put(file, after(follows)))
            .toArray(Resource[]::new);
    CustomResourceOptions last = after(first.length == 0 ? new Resource[] {follows} : first);
    files.stream().filter(NEVER_CHANGES.negate()).forEach(file -> put(file, last));
    Output<String> config =
        refs.resolve(blueprint.pageConfig()).applyValue(Json.STRICT::writeValueAsString);
    new BucketObjectv2(CONFIG.path(), args(CONFIG).content(config).build(), after(follows));
  }

  private BucketObjectv2 put(UiFile file, CustomResourceOptions options) {
    Path source = built.resolve(file.path());
    if (!Files.isRegularFile(source)) {
      throw new IllegalStateException(
          "The page needs %s, which has not been built: run make build".formatted(source));
    }
    return new BucketObjectv2(
        file.path(), args(file).source(new FileAsset(source.toString())).build(), options);
  }

  private BucketObjectv2Args.Builder args(UiFile file) {
    return BucketObjectv2Args.builder()
        .bucket(bucket)
        .key(file.path())
        .contentType(file.contentType())
        .cacheControl(file.cacheControl());
  }
}
