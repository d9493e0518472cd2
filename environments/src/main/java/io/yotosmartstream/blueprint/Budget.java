package io.yotosmartstream.blueprint;

import java.util.List;

/** What the environment may cost a month, in US dollars, before people are told. */
public record Budget(String name, double monthlyUsd, String tagKey, String tagValue) {
  /** When people are told. */
  public static final List<Warning> WARNINGS =
      List.of(new Warning(80, false), new Warning(100, false), new Warning(100, true));

  /**
   * One time that people are told.
   *
   * @param percent of the budget
   * @param forecast whether that much is expected for the month, instead of spent
   */
  public record Warning(int percent, boolean forecast) {}
}
