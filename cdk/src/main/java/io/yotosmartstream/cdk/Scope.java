package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Ref;
import java.util.Optional;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;

/** Where the parts of the stack {@code app} put their resources, and what they know of others. */
record Scope(Stack stack, AppBlueprint blueprint, Refs refs, Ids ids) {
  /** The ARN of the key of our own; empty where the keys that AWS owns encrypt. */
  Optional<String> key() {
    return blueprint.customerKey().map(_ -> refs.get(Ref.CUSTOMER_KEY_ARN));
  }

  /** What holds what a family made: removing it from a stack leaves it where it is protected. */
  void stateful(CfnResource resource) {
    stateful(resource, blueprint.deletionProtection());
  }

  static void stateful(CfnResource resource, boolean kept) {
    resource.applyRemovalPolicy(kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
  }
}
