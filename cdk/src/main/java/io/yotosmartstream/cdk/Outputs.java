package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Output;
import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;

/** What a stack tells people and commands. */
final class Outputs {
  private Outputs() {}

  /**
   * @throws IllegalArgumentException where one is secret: everybody who sees a stack sees its
   *     outputs
   */
  static void export(Stack stack, List<Output> wanted, Refs refs) {
    for (Output output : wanted) {
      if (output.secret()) {
        throw new IllegalArgumentException(
            "CloudFormation shows outputs to all, so " + output.name() + " cannot be one");
      }
      say(stack, output.name(), refs.resolve(output.value()));
    }
  }

  static void say(Stack stack, String name, String value) {
    // Resources have ids of their own, which differ from names of outputs in their first letter.
    CfnOutput.Builder.create(stack, name).value(value).build();
  }
}
