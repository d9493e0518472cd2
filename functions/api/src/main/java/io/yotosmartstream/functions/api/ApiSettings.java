package io.yotosmartstream.functions.api;

import java.util.Map;

/**
 * What the functions need to know of their environment.
 *
 * @param version of the program, shown by {@code getHealth}
 * @param pageUrl where the page is, for links in mails; without a slash at the end
 * @param liveUrl {@code LIVE_URL}: where the live socket is, with {@link #TICKET} in it where the
 *     socket wants the ticket on connecting, as one of API Gateway does
 * @param storageBytesLimit per household
 * @param speechCharactersLimit per household and calendar month
 * @param triesPerSource calls around sign-in from one network address within 15 minutes; more than
 *     usual where many families come from one address
 * @param signUp who may sign up
 */
public record ApiSettings(
    String version,
    String pageUrl,
    String liveUrl,
    long storageBytesLimit,
    long speechCharactersLimit,
    int triesPerSource,
    SignUpMode signUp) {

  /** In {@code LIVE_URL} it stands for the ticket. */
  public static final String TICKET = "{ticket}";

  private static final String TEN_GIGABYTES = "10000000000";
  private static final String CHARACTERS = "200000";
  private static final int TRIES = 100;

  /** With the usual limit of tries, and open to everybody. */
  public ApiSettings(
      String version,
      String pageUrl,
      String liveUrl,
      long storageBytesLimit,
      long speechCharactersLimit) {
    this(
        version,
        pageUrl,
        liveUrl,
        storageBytesLimit,
        speechCharactersLimit,
        TRIES,
        new SignUpMode.Open());
  }

  /**
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  public static ApiSettings from(Map<String, String> env) {
    return new ApiSettings(
        env.getOrDefault("YOTO_VERSION", "dev"),
        required(env, "PAGE_URL").replaceAll("/+$", ""),
        liveUrl(env),
        number(env, "STORAGE_BYTES_LIMIT", TEN_GIGABYTES),
        number(env, "SPEECH_CHARACTERS_LIMIT", CHARACTERS),
        Math.toIntExact(number(env, "TRIES_PER_SOURCE", "" + TRIES)),
        SignUpMode.from(env));
  }

  private static String liveUrl(Map<String, String> env) {
    String url = required(env, "LIVE_URL").strip();
    if (!url.replace(TICKET, "ticket").matches("wss?://[^\\s/{}]+(/[^\\s{}]*)?")) {
      throw new IllegalArgumentException(
          "The environment variable LIVE_URL must be a ws or wss address, with "
              + TICKET
              + " in its query where the socket wants the ticket on connecting, not "
              + url);
    }
    return url;
  }

  private static String required(Map<String, String> env, String name) {
    String value = env.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("The environment variable " + name + " is not set");
    }
    return value;
  }

  private static long number(Map<String, String> env, String name, String otherwise) {
    String value = env.getOrDefault(name, otherwise);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The environment variable " + name + " must be a whole number, not " + value, e);
    }
  }
}
