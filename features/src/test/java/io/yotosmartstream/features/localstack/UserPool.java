package io.yotosmartstream.features.localstack;

import io.yotosmartstream.emulators.RunningEmulator;
import io.yotosmartstream.stack.Aws;
import io.yotosmartstream.stack.Deployment;
import io.yotosmartstream.stack.StackTemplate;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.regions.Region;

/**
 * The user pool as the template says, in MiniStack, since LocalStack has none.
 *
 * @param values its names and attributes, by what they are called in the template
 */
record UserPool(String id, String clientId, URI keySet, String issuer, Map<String, String> values) {
  private static final String POOL = "AWS::Cognito::UserPool";
  private static final String CLIENT = "AWS::Cognito::UserPoolClient";
  private static final Set<String> TYPES = Set.of(POOL, CLIENT);

  static UserPool in(RunningEmulator miniStack, StackTemplate whole, Region region) {
    StackTemplate template = whole.copy();
    template.leaveOut(type -> !TYPES.contains(type), Map.of());
    // Its functions are in LocalStack, where MiniStack cannot call them.
    template.ofType(POOL).values().forEach(pool -> pool.remove("LambdaConfig"));
    template.withoutParameters();
    try (Aws aws = new Aws(miniStack.endpoint(), region)) {
      Map<String, String> made =
          new Deployment(aws, "templates").create("user-pool", template.text(), Map.of());
      String id = made.get(template.ofType(POOL).keySet().iterator().next());
      String clientId = made.get(template.ofType(CLIENT).keySet().iterator().next());
      return new UserPool(
          id,
          clientId,
          URI.create(miniStack.endpoint() + "/" + id + "/.well-known/jwks.json"),
          "https://cognito-idp." + region.id() + ".amazonaws.com/" + id,
          made);
    }
  }
}
