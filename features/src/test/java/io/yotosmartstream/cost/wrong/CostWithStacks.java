package io.yotosmartstream.cost.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class CostWithStacks {
  io.yotosmartstream.pulumi.wrong.StacksWithFunctions stacks;
}
