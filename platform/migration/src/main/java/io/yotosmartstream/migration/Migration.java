package io.yotosmartstream.migration;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.audio.BringAudio;
import io.yotosmartstream.functions.audio.IngestAudio;
import io.yotosmartstream.functions.households.HouseholdFunctions;
import io.yotosmartstream.functions.households.InvitationFunctions;
import io.yotosmartstream.functions.households.Quotas;
import io.yotosmartstream.functions.yotolink.DeviceSync;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.limits.RateLimiter;
import io.yotosmartstream.migration.report.Progress;
import io.yotosmartstream.migration.report.Report;
import io.yotosmartstream.migration.source.Row;
import io.yotosmartstream.migration.source.SourceDatabase;
import io.yotosmartstream.migration.source.SourceFolder;
import io.yotosmartstream.migration.source.SourceTable;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.yoto.FreshTokens;
import java.util.List;

/** Wires the use cases and goes through all that the predecessor kept. */
final class Migration {
  private final Platform platform;
  private final ApiSettings api;
  private final MigrationSettings settings;
  private final Report report;
  private final Progress progress;

  Migration(
      Platform platform,
      ApiSettings api,
      MigrationSettings settings,
      Report report,
      Progress progress) {
    this.platform = platform;
    this.api = api;
    this.settings = settings;
    this.report = report;
    this.progress = progress;
  }

  /**
   * May be repeated, also after it broke off anywhere.
   *
   * @throws ImpossibleMigrationException where the owner is none
   * @throws io.yotosmartstream.migration.source.UnreadableSourceException where the source is none
   * @throws RuntimeException where the platform does not answer; what was taken until then stays
   */
  void run() {
    Table table = new Table(platform.items());
    SourceDatabase.Content source = SourceDatabase.read(settings.source());
    SourceFolder folder = new SourceFolder(settings.files());
    Caller owner =
        new Owners(platform.identity(), table).find(settings.owner(), settings.environment());
    Marks marks = new Marks(table, owner.householdId(), platform.clock());
    EachRow each = new EachRow(report, progress);

    source.remarks().forEach(remark -> report.notTaken("the database", remark));
    List<Row> users = source.of(SourceTable.USERS);
    List<Row> old = source.of(SourceTable.SETTINGS);
    users(table, owner, marks).take(users, each);
    audio(table, owner, marks, folder).take(source.of(SourceTable.AUDIO_FILES), each);
    new SettingRows(settings, report).take(old, each);
    new TokenRows(folder, platform.yotoCloud(), takeOver(table, owner, marks), settings, report)
        .take(users, SettingRows.clientId(old), progress);
    new FilesLeft(folder, report).look();
  }

  private UserRows users(Table table, Caller owner, Marks marks) {
    RateLimiter limiter = new RateLimiter(table, platform.clock());
    InvitationFunctions invitations =
        new InvitationFunctions(
            table, platform.ids(), platform.clock(), platform.mailer(), limiter, api);
    HouseholdFunctions households = new HouseholdFunctions(table, quotas(table), platform.live());
    return new UserRows(owner, households, invitations, marks, report, settings.apply());
  }

  private AudioRows audio(Table table, Caller owner, Marks marks, SourceFolder folder) {
    IngestAudio ingest =
        new IngestAudio(table, platform.audioStore(), platform.live(), platform.clock());
    return new AudioRows(
        owner.householdId(),
        folder,
        table,
        new BringAudio(table, platform.audioStore(), ingest, platform.clock()),
        quotas(table).of(owner.householdId()),
        marks,
        report,
        settings.apply());
  }

  private TakeOver takeOver(Table table, Caller owner, Marks marks) {
    FreshTokens tokens =
        new FreshTokens(
            table,
            platform.tokenVault(),
            platform.yotoCloud(),
            new Leases(table, platform.clock()),
            platform.clock(),
            Thread::sleep);
    DeviceSync devices =
        new DeviceSync(
            platform.items(), platform.yotoCloud(), tokens, platform.wakeUps(), platform.clock());
    return new TakeOver(owner.householdId(), table, platform, tokens, devices, marks);
  }

  private Quotas quotas(Table table) {
    return new Quotas(table, api, platform.clock());
  }
}
