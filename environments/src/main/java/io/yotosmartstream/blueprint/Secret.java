package io.yotosmartstream.blueprint;

/**
 * Something that nobody may read but who needs it. Its value never stands in the blueprint.
 *
 * @param recoveryDays how long a deleted secret can be brought back; 0 deletes at once
 * @param setting of the stack's secret configuration that fills it; it stays empty without
 */
public record Secret(
    String key, Kind kind, String name, String description, int recoveryDays, String setting) {
  /** Where it is kept. */
  public enum Kind {
    /** In Secrets Manager. */
    SECRET,
    /** In the Parameter Store of Systems Manager, encrypted. */
    PARAMETER
  }
}
