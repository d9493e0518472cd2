package io.yotosmartstream.simulator.control;

import io.yotosmartstream.simulator.http.Html;
import io.yotosmartstream.simulator.http.Reply;
import java.util.Map;

/** The page at the root: what this is and where things are. */
final class HomePage {

  private HomePage() {}

  static Reply show(Map<String, String> addresses) {
    StringBuilder list = new StringBuilder();
    addresses.forEach(
        (name, url) ->
            list.append("<li>")
                .append(Html.escape(name))
                .append(": <code>")
                .append(Html.escape(url))
                .append("</code></li>"));
    String content =
        """
        <p>A Yoto cloud and Yoto players that exist only on this machine. Programs that speak to
        Yoto can use it in place of the login host, the API host and the MQTT broker.</p>
        <ul>%s</ul>
        <p>Families that can sign in: <code>family@example.com</code> with two players,
        <code>neighbour@example.com</code> with none. There are no passwords.</p>
        <p>For people and tests:</p>
        <ul>
          <li><a href="/activate">Enter a device code</a></li>
          <li><a href="/simulator/players">Players</a></li>
          <li><a href="/simulator/connections">MQTT connections</a></li>
          <li><a href="/simulator/quirks">Quirks</a> and <a href="/simulator/settings">timings</a></li>
          <li><a href="/simulator/health">Health</a></li>
        </ul>
        """
            .formatted(list);
    return Html.page(200, "Yoto, simulated", content);
  }
}
