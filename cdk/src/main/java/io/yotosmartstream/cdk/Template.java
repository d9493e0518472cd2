package io.yotosmartstream.cdk;

import software.amazon.awscdk.Stack;

/** What stands in one of the three templates. */
sealed interface Template permits AccountStack, EdgeStack, AppStack {
  /** Puts parameters, resources and outputs into the empty stack. */
  void fill(Stack stack, Ids ids);
}
