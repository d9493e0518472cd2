package io.yotosmartstream.features.variables;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Blueprints;
import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.Release;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.http.contract.Contract;
import java.util.Map;
import java.util.TreeMap;

/** What a stack consists of for an environment, as if every resource existed. */
public final class Deployed {
  static final String RELEASE = "r1";

  private static final Contract CONTRACT = Contract.load();
  private static final String LEAST =
      """
      account: "123456789012"
      region: eu-west-1
      budget:
        monthlyUsd: 10
      """;

  private Deployed() {}

  /**
   * @param more YAML of further settings
   */
  public static AppBlueprint app(String architecture, String more) {
    String yaml = LEAST + "architecture: " + architecture + "\n" + more;
    return Blueprints.app(
        Environments.parse("try", yaml, Groups.of(CONTRACT)), CONTRACT, new Release(RELEASE), "{}");
  }

  /** The variables with the ids that AWS would have chosen in them. */
  static Map<String, String> resolved(Map<String, String> variables) {
    Map<String, String> resolved = new TreeMap<>(variables);
    resolved.replaceAll((name, value) -> Ref.resolve(value, Deployed::id));
    return resolved;
  }

  private static String id(Ref ref) {
    return switch (ref) {
      case USER_POOL_ID -> "eu-west-1_aB3dE5fG7";
      case USER_POOL_CLIENT_ID -> "1h57kf5cpq17m0eml12EXAMPLE";
      case HTTP_API_ID -> "a1b2c3d4e5";
      case LIVE_API_ID -> "f6g7h8i9j0";
      default -> throw new IllegalArgumentException("No variable here names " + ref);
    };
  }
}
