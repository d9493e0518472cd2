package io.yotosmartstream.cost;

import io.yotosmartstream.blueprint.Bucket;
import io.yotosmartstream.blueprint.Bucket.LifeCycle;
import io.yotosmartstream.blueprint.Repository;
import io.yotosmartstream.blueprint.Secret;

/** What is kept: audio, the page, images, secrets, keys. The table is {@link TableCost}. */
final class StorageCost {
  private static final double KILO = 1e3;

  /** An upload and what is made of it, say a cover. */
  private static final int WRITES_PER_UPLOAD = 2;

  /** Head, tail and middle, when it is looked into, and once as a whole for Yoto. */
  private static final int READS_PER_UPLOAD = 4;

  private StorageCost() {}

  static void count(Plan plan, Month month, Lines lines) {
    for (Bucket bucket : plan.app().buckets()) {
      if (plan.audio(bucket)) {
        audio(bucket, month, lines);
      } else {
        page(bucket, month, lines);
      }
    }
    plan.account().repositories().stream()
        .filter(repository -> plan.runs(repository))
        .forEach(repository -> images(repository, month, lines));
    for (Secret secret : plan.app().secrets()) {
      if (secret.kind() == Secret.Kind.PARAMETER) {
        continue; // the standard ones are free
      }
      lines.add(Item.SECRETS, secret.name(), 1);
    }
    String tokens = "tokens of Yoto accounts";
    lines.add(Item.SECRETS, tokens, month.accounts());
    lines.add(Item.SECRET_CALLS, tokens, month.tokenReads());
    // The second copy of the tokens is an encrypted parameter: reading it asks KMS.
    lines.add(Item.KMS_REQUESTS, tokens, month.tokenReads());
    plan.app().customerKey().ifPresent(key -> lines.add(Item.KMS_KEYS, key.alias(), 1));
  }

  /** As much is deleted as is uploaded: a household that has lived here for years. */
  private static void audio(Bucket bucket, Month month, Lines lines) {
    double added = month.uploadedGigabytes();
    double kept = month.keptGigabytes();
    int days = glacierAfterDays(bucket);
    double young = days == 0 ? kept : Math.min(kept, added * days / Month.DAYS);
    double old = kept - young;
    lines.add(Item.S3_GB, bucket.name(), young + added * oldVersionMonths(bucket));
    lines.add(Item.S3_GLACIER_INSTANT_GB, bucket.name(), old);
    if (old > 0) {
      double read = month.playedGigabytes() * old / kept;
      lines.add(Item.S3_GLACIER_INSTANT_RETRIEVED_GB, bucket.name(), read);
      lines.add(Item.S3_TRANSITIONS, bucket.name(), month.uploads());
    }
    lines.add(Item.S3_WRITES, bucket.name(), month.uploads() * WRITES_PER_UPLOAD);
    double reads = month.playRequests() + month.uploads() * READS_PER_UPLOAD;
    lines.add(Item.S3_READS, bucket.name(), reads);
  }

  private static void page(Bucket bucket, Month month, Lines lines) {
    Work.Upkeep upkeep = month.profile().upkeep();
    double versions = 1 + upkeep.releases() * oldVersionMonths(bucket);
    lines.add(Item.S3_GB, bucket.name(), upkeep.pageMegabytes() / KILO * versions);
    lines.add(Item.S3_READS, bucket.name(), month.pageFiles());
  }

  private static int glacierAfterDays(Bucket bucket) {
    return bucket.lifeCycle().stream().mapToInt(LifeCycle::glacierInstantAfterDays).max().orElse(0);
  }

  private static double oldVersionMonths(Bucket bucket) {
    return bucket.lifeCycle().stream().mapToInt(LifeCycle::oldVersionsExpireDays).max().orElse(0)
        / Month.DAYS;
  }

  /** As many as are kept: of an environment that has had that many releases. */
  private static void images(Repository repository, Month month, Lines lines) {
    Work.Upkeep upkeep = month.profile().upkeep();
    double megabytes =
        upkeep.imageMegabytes() + repository.keepImages() * upkeep.imageMegabytesPerRelease();
    lines.add(Item.ECR_GB, repository.name() + " (whole account)", megabytes / KILO);
  }
}
