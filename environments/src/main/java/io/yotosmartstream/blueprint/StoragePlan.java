package io.yotosmartstream.blueprint;

import io.yotosmartstream.blueprint.Bucket.LifeCycle;
import io.yotosmartstream.environments.Backup;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Settings;
import io.yotosmartstream.environments.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an environment keeps things. */
final class StoragePlan {
  static final String YOTO_CLIENT = "client";
  static final String BACKUP = "backup";
  static final String SIGNING_KEY = "signing-key";
  static final String RELEASES = "releases";

  private static final int UNFINISHED_UPLOAD_DAYS = 2;
  private static final int OLD_PAGE_DAYS = 90;
  private static final int RECOVERY_DAYS = 7;

  private final Settings settings;
  private final Names names;
  private final Variables variables;

  StoragePlan(Environment environment, Release release) {
    this.settings = environment.settings();
    this.names = Names.of(environment);
    this.variables = new Variables(environment, release);
  }

  Table table() {
    return new Table(
        names.table(),
        "PK",
        "SK",
        "ttl",
        "NEW_AND_OLD_IMAGES",
        settings.data().pointInTimeRecovery(),
        settings.deletionProtection(),
        backup(settings.data().backup()));
  }

  private Optional<Table.BackupPlan> backup(Backup backup) {
    if (!backup.enabled()) {
      return Optional.empty();
    }
    return Optional.of(
        new Table.BackupPlan(
            names.name(BACKUP),
            "cron(30 3 * * ? *)",
            backup.keepDays(),
            new Role(
                    names.name(BACKUP),
                    "Lets AWS Backup copy the table",
                    "backup.amazonaws.com",
                    // AWS documents no condition under which it takes this role.
                    List.of(),
                    List.of(
                        Statement.of(
                            "BackUpTable",
                            List.of(
                                "dynamodb:DescribeTable",
                                "dynamodb:ListTagsOfResource",
                                "dynamodb:StartAwsBackupJob",
                                "dynamodb:CreateBackup"),
                            names.tableArn()),
                        Statement.of(
                            "KeepBackups",
                            List.of("dynamodb:DescribeBackup", "dynamodb:DeleteBackup"),
                            names.tableArn() + "/backup/*"),
                        // A backup takes over the tags of its table.
                        Statement.of(
                            "TagBackups",
                            List.of("backup:TagResource"),
                            names.arn("backup", "recovery-point:*")),
                        Statement.of(
                            "FillVault",
                            List.of("backup:DescribeBackupVault", "backup:CopyIntoBackupVault"),
                            names.arn("backup", "backup-vault:" + names.name(BACKUP)))))
                .within(BoundaryPlan.of(names))));
  }

  List<Bucket> buckets() {
    Storage storage = settings.storage();
    return List.of(
        new Bucket(
            "audio",
            names.global("audio"),
            storage.versioning(),
            List.of(
                new LifeCycle(
                    "audio",
                    "audio/",
                    storage.glacierInstantAfterDays(),
                    0,
                    storage
                        .oldVersionsDays(), // also of those from before versioning was turned off
                    UNFINISHED_UPLOAD_DAYS)),
            Optional.of(audioCors()),
            !settings.deletionProtection(),
            settings.deletionProtection()),
        new Bucket(
            "ui",
            names.global("ui"),
            storage.versioning(),
            List.of(new LifeCycle("page", "", 0, 0, OLD_PAGE_DAYS, UNFINISHED_UPLOAD_DAYS)),
            Optional.empty(),
            true,
            false),
        // Lambda takes a zip of more than 50 MB only from a bucket.
        new Bucket(
            RELEASES,
            names.global(RELEASES),
            false,
            List.of(new LifeCycle("uploads", "", 0, 0, 0, UNFINISHED_UPLOAD_DAYS)),
            Optional.empty(),
            true,
            false));
  }

  /** The page sends and plays audio straight to and from the bucket. */
  private Cors audioCors() {
    List<String> origins = new ArrayList<>();
    origins.add(variables.pageUrl());
    origins.addAll(settings.allowedOrigins());
    return new Cors(
        origins,
        List.of("GET", "HEAD", "PUT"),
        List.of("*"),
        List.of("ETag", "Content-Range", "Accept-Ranges", "Content-Length"),
        false,
        (int) Duration.ofHours(1).toSeconds());
  }

  /** What is given by hand. Tokens have secrets of their own, made when an account is linked. */
  List<Secret> secrets() {
    List<Secret> all = new ArrayList<>();
    if (settings.yoto().confidential()) {
      all.add(
          new Secret(
              YOTO_CLIENT,
              Secret.Kind.SECRET,
              names.name(YOTO_CLIENT),
              "Secret of the application at Yoto",
              settings.deletionProtection() ? RECOVERY_DAYS : 0,
              "yotoClientSecret"));
    }
    if (settings.cdn().enabled()) {
      // Read seldom and never rotated by AWS: a parameter does, and costs nothing.
      all.add(
          new Secret(
              SIGNING_KEY,
              Secret.Kind.PARAMETER,
              names.path(SIGNING_KEY),
              "Private half of the key that signs audio addresses",
              0,
              "signingPrivateKey"));
    }
    return all;
  }

  Optional<AppBlueprint.CustomerKey> customerKey() {
    return settings.encryption().customerKey()
        ? Optional.of(
            new AppBlueprint.CustomerKey(
                "alias/" + names.name("key"),
                "Encrypts what " + names.environment() + " keeps",
                30))
        : Optional.empty();
  }
}
