package io.yotosmartstream.blueprint.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class BlueprintWithEngine {
  com.pulumi.Context engine;
  software.amazon.awscdk.RemovalPolicy otherEngine;
  io.yotosmartstream.cost.wrong.CostWithStacks cost;
}
