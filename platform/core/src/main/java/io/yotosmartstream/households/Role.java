package io.yotosmartstream.households;

/** What a member may do. Each role may do what the ones after it may. */
public enum Role {
  /** Everything, members included. */
  OWNER,
  /** Everything but members and the household itself. */
  ADULT,
  /** Look. */
  VIEWER;

  public boolean mayActAs(Role needed) {
    return compareTo(needed) <= 0;
  }
}
