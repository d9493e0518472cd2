package io.yotosmartstream.aws.items;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Counts the tries of a call of which nobody knows whether they did something: no answer came, or
 * one of a server in trouble. A refusal (4xx, throttling among them) is a clear answer.
 */
final class LostAnswers implements ExecutionInterceptor {
  /** Given with a call that wants to know. */
  static final ExecutionAttribute<AtomicInteger> COUNT = new ExecutionAttribute<>("LostAnswers");

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    AtomicInteger count = attributes.getAttribute(COUNT);
    if (count != null) {
      count.incrementAndGet();
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    AtomicInteger count = attributes.getAttribute(COUNT);
    int status = context.httpResponse().statusCode();
    if (count != null && status >= 400 && status < 500) {
      count.decrementAndGet();
    }
  }
}
