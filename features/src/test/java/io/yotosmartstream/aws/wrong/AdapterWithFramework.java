package io.yotosmartstream.aws.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class AdapterWithFramework {
  org.springframework.context.ApplicationContext framework;
}
