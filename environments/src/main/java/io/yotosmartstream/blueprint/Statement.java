package io.yotosmartstream.blueprint;

import java.util.List;

/**
 * One permission: these actions on these resources. There is no statement that denies.
 *
 * @param sid says in CamelCase what it is for
 * @param resources ARNs; {@code *} alone only where AWS knows no resource for the action
 */
public record Statement(
    String sid, List<String> actions, List<String> resources, List<Condition> conditions) {
  public Statement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    conditions = List.copyOf(conditions);
    if (actions.isEmpty() || resources.isEmpty()) {
      throw new IllegalArgumentException(sid + " names no action or no resource");
    }
  }

  public static Statement of(String sid, List<String> actions, String... resources) {
    return new Statement(sid, actions, List.of(resources), List.of());
  }

  public Statement when(Condition... more) {
    return new Statement(sid, actions, resources, List.of(more));
  }
}
