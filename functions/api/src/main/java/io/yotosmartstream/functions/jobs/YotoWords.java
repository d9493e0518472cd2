package io.yotosmartstream.functions.jobs;

import io.yotosmartstream.yoto.YotoCloudException;

/** What Yoto's refusals mean to a person. */
public final class YotoWords {
  private YotoWords() {}

  public static String forPeople(YotoCloudException e) {
    return switch (e.kind()) {
      case INVALID_GRANT, UNAUTHORIZED ->
          "Yoto asks to be linked again: go to Account and link it.";
      case FORBIDDEN -> "The link to Yoto lacks a permission: go to Account and link it again.";
      case REJECTED -> "Yoto did not accept it: " + e.getMessage();
      case TOO_MANY -> "Yoto asks to slow down. Try again in a minute.";
      case UNAVAILABLE -> "Yoto does not answer. Try again later.";
    };
  }
}
