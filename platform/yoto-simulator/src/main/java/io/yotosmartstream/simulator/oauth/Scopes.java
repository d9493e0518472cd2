package io.yotosmartstream.simulator.oauth;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scopes of the API and what each includes (section 1.6). */
public final class Scopes {

  public static final String OFFLINE = "offline_access";
  public static final String OPENID = "openid";
  public static final String FAMILY_VIEW = "family:view";
  public static final String LIBRARY_VIEW = "family:library:view";
  public static final String LIBRARY_MANAGE = "family:library:manage";
  public static final String CONTENT_VIEW = "user:content:view";
  public static final String CONTENT_MANAGE = "user:content:manage";
  public static final String ICONS_MANAGE = "user:icons:manage";
  public static final String DEVICES_VIEW = "family:devices:view";
  public static final String DEVICES_MANAGE = "family:devices:manage";
  public static final String DEVICES_CONTROL = "family:devices:control";

  /** No client can be given this one any more; its endpoint refuses everybody (2.1). */
  public static final String DEVICE_STATUS_VIEW = "family:device-status:view";

  private static final Set<String> IDENTITY = Set.of(OFFLINE, OPENID, "profile", "email");

  private static final List<String> API =
      List.of(
          FAMILY_VIEW,
          LIBRARY_VIEW,
          LIBRARY_MANAGE,
          CONTENT_VIEW,
          CONTENT_MANAGE,
          ICONS_MANAGE,
          DEVICES_VIEW,
          DEVICES_MANAGE,
          DEVICES_CONTROL);

  private static final Map<String, Set<String>> INCLUDES =
      Map.of(
          LIBRARY_MANAGE, Set.of(LIBRARY_VIEW),
          CONTENT_MANAGE, Set.of(CONTENT_VIEW, ICONS_MANAGE),
          DEVICES_MANAGE, Set.of(DEVICES_VIEW));

  private Scopes() {}

  public static Set<String> parse(String spaceSeparated) {
    Set<String> scopes = new LinkedHashSet<>(List.of(spaceSeparated.strip().split("\\s+")));
    scopes.remove("");
    return scopes;
  }

  public static boolean known(String scope) {
    return IDENTITY.contains(scope) || API.contains(scope);
  }

  /** The asked scopes; all API scopes are added when none of them is asked and the quirk is on. */
  static Set<String> granted(Set<String> asked, boolean allWhenNone) {
    Set<String> granted = new LinkedHashSet<>(asked);
    if (allWhenNone && asked.stream().noneMatch(API::contains)) {
      granted.addAll(API);
    }
    return granted;
  }

  public static boolean allow(Set<String> granted, String needed) {
    return granted.contains(needed)
        || granted.stream().anyMatch(g -> INCLUDES.getOrDefault(g, Set.of()).contains(needed));
  }
}
