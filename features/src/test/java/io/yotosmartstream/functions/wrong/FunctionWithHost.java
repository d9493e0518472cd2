package io.yotosmartstream.functions.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class FunctionWithHost {
  java.net.http.HttpClient host;
  org.springframework.context.ApplicationContext framework;
}
