package io.yotosmartstream.migration;

import io.yotosmartstream.migration.report.Progress;
import io.yotosmartstream.migration.report.Report;
import io.yotosmartstream.migration.source.BrokenRowException;
import io.yotosmartstream.migration.source.Row;
import io.yotosmartstream.migration.source.SourceFolder;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoCloudException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the refresh tokens of the old system and has the newest of each account taken over. */
final class TokenRows {
  private final SourceFolder folder;
  private final YotoCloud cloud;
  private final TakeOver takeOver;
  private final MigrationSettings settings;
  private final Report report;

  TokenRows(
      SourceFolder folder,
      YotoCloud cloud,
      TakeOver takeOver,
      MigrationSettings settings,
      Report report) {
    this.folder = folder;
    this.cloud = cloud;
    this.takeOver = takeOver;
    this.settings = settings;
    this.report = report;
  }

  /**
   * @param oldClientId the application that the tokens belong to, where the old system says so
   */
  void take(List<Row> users, Optional<String> oldClientId, Progress progress) {
    List<Grant> grants = Grants.newest(found(users), report);
    progress.begin("tokens", grants.size());
    for (Grant grant : grants) {
      try {
        take(grant, oldClientId);
      } catch (BrokenRowException e) {
        report.notTaken(grant.label(), String.valueOf(e.getMessage()));
      } catch (Refusal e) {
        report.notTaken(grant.label(), e.detail());
      } catch (YotoCloudException e) {
        report.notTaken(grant.label(), reason(e));
      }
      progress.step();
    }
  }

  private void take(Grant grant, Optional<String> oldClientId) {
    Optional<String> there = takeOver.there(grant);
    if (there.isPresent()) {
      report.there(grant.label(), there.get());
      return;
    }
    if (!settings.tokens()) {
      throw new BrokenRowException(
          "taking it uses it up, so the old system must be stopped for good first: then say"
              + " TOKENS=1. Or link the account on the page");
    }
    String here = settings.yotoClientId();
    if (here.isEmpty()) {
      throw new BrokenRowException(
          "this environment talks to no application at Yoto (YOTO_CLIENT_ID), so cannot use it");
    }
    if (oldClientId.filter(old -> !old.equalsIgnoreCase(here)).isPresent()) {
      throw new BrokenRowException(
          "it belongs to another application at Yoto than yoto.clientId of this environment: use"
              + " the same one, or link the account on the page");
    }
    report.taken(
        grant.label(), settings.apply() ? takeOver.take(grant) : "the Yoto account is linked");
  }

  private List<Grant> found(List<Row> users) {
    List<Grant> all = new ArrayList<>();
    for (Row row : users) {
      String label = "the Yoto token of " + row.label();
      try {
        String token = row.text("yoto_refresh_token");
        if (token != null) {
          all.add(new Grant(label, userOf(row.text("yoto_access_token")), token, written(row)));
        }
      } catch (BrokenRowException e) {
        report.notTaken(label, String.valueOf(e.getMessage()));
      }
    }
    try {
      folder
          .token()
          .ifPresent(
              file -> all.add(new Grant("the file " + file, null, file.token(), file.writtenAt())));
    } catch (BrokenRowException e) {
      report.notTaken("the Yoto token beside the database", String.valueOf(e.getMessage()));
    }
    return all;
  }

  private static Instant written(Row row) {
    Instant updated = row.time("updated_at");
    return updated == null ? Instant.EPOCH : updated;
  }

  private @Nullable String userOf(@Nullable String accessToken) {
    try {
      return accessToken == null ? null : cloud.userOf(accessToken);
    } catch (YotoCloudException e) {
      return null; // not of a form that tells
    }
  }

  private static String reason(YotoCloudException e) {
    return switch (e.kind()) {
      case INVALID_GRANT, REJECTED, FORBIDDEN, UNAUTHORIZED ->
          "Yoto does not accept it (any more), or it belongs to another application at Yoto: link"
              + " the account on the page";
      case TOO_MANY, UNAVAILABLE -> "Yoto does not answer: run this again";
    };
  }
}
