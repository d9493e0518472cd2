package io.yotosmartstream.features.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe finds on a page. */
final class Accessible {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private Accessible() {}

  static void check(Page page, String room) {
    List<String> grave =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Accessible::described)
                .toList();
    assertThat(grave).as("what keeps people out of the room %s", room).isEmpty();
  }

  private static String described(Rule rule) {
    List<String> places = rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    return rule.getId() + " (" + rule.getHelp() + "): " + places;
  }
}
