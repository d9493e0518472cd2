package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What environments of one account and region share. */
final class AccountPlan {
  static final String GITHUB = "token.actions.githubusercontent.com";
  private static final int IMAGES = 20;

  private AccountPlan() {}

  /**
   * @param all environments in the same account and region
   */
  static AccountBlueprint of(List<Environment> all) {
    Environment first = all.getFirst();
    String project = first.settings().project();
    Names names = Names.of(first);
    SortedMap<String, String> tags = new TreeMap<>();
    tags.put(Tags.PROJECT, project);
    return new AccountBlueprint(
        first.settings().account(),
        first.settings().region(),
        tags,
        all.stream().anyMatch(environment -> environment.settings().gitHub() != null)
            ? Optional.of("https://" + GITHUB)
            : Optional.empty(),
        new Role(
            project + "-api-gateway-logs-" + first.settings().region(),
            "Lets API Gateway write its logs",
            "apigateway.amazonaws.com",
            List.of(),
            List.of(
                Statement.of(
                    "WriteLogs",
                    List.of(
                        "logs:CreateLogGroup",
                        "logs:CreateLogStream",
                        "logs:DescribeLogGroups",
                        "logs:DescribeLogStreams",
                        "logs:PutLogEvents",
                        "logs:GetLogEvents",
                        "logs:FilterLogEvents"),
                    names.arn("logs", "*")))),
        all.stream().map(Names::of).map(BoundaryPlan::of).toList(),
        repositories(project),
        List.of());
  }

  /**
   * Both, whatever runs now: taking one away would be refused as long as it is protected, and an
   * empty one costs nothing.
   */
  private static List<Repository> repositories(String project) {
    return List.of(
        new Repository(project + "-" + PlayersPlan.MQTT, IMAGES),
        new Repository(project + "-" + PlayersPlan.SERVER, IMAGES));
  }
}
