package io.yotosmartstream.functions.testing;

import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.yotolink.YotoLinkFunctions;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.yoto.YotoDevice;

/** A family that has linked Yoto. */
public final class LinkedFamily {
  private LinkedFamily() {}

  public static Caller in(TestHouse house, String email, String... deviceIds) {
    Caller caller = house.newFamily(email);
    for (String id : deviceIds) {
      house.yoto.devices.add(new YotoDevice(id, "Player " + id, "v3e", "v3", true));
    }
    link(house, caller, "robin");
    return caller;
  }

  public static void link(TestHouse house, Caller caller, String yotoUser) {
    YotoLinkFunctions link = house.get(YotoLinkFunctions.class);
    var unused =
        link.completeYotoLink(
            new YotoLinkFunctions.YotoLinkCallback(
                caller, "code:" + yotoUser, begin(house, caller)));
  }

  /** The state of a consent that has begun. */
  public static String begin(TestHouse house, Caller caller) {
    String url =
        house
            .get(YotoLinkFunctions.class)
            .startYotoLink(new CallerOnly(caller))
            .authorizeUrl()
            .toString();
    return url.replaceAll(".*state=([^&]*).*", "$1");
  }
}
