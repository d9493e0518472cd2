package io.yotosmartstream.blueprint.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class BlueprintWithEngine {
  com.pulumi.Context engine;
  io.yotosmartstream.cost.wrong.CostWithStacks cost;
}
