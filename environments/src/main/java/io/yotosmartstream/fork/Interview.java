package io.yotosmartstream.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Asks what was not given. */
final class Interview {
  private final BufferedReader in;
  private final PrintStream out;

  Interview(BufferedReader in, PrintStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * An answer for each question.
   *
   * @param given answers; nobody is asked for these
   * @param proposed what an empty answer stands for
   * @throws IllegalArgumentException if a given answer is wrong, or nobody answers
   */
  Map<Question, String> ask(Map<Question, String> given, Map<Question, String> proposed)
      throws IOException {
    Map<Question, String> answers = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      String answer = given.get(question);
      if (answer == null) {
        answer = ask(question, Optional.ofNullable(proposed.get(question)));
      } else {
        answer = answer.isBlank() && question.optional() ? Question.NONE : answer.strip();
        Optional<String> problem = question.problem(answer);
        if (problem.isPresent()) {
          throw new IllegalArgumentException(question + ": " + problem.get());
        }
      }
      answers.put(question, answer);
    }
    return answers;
  }

  private String ask(Question question, Optional<String> proposed) throws IOException {
    while (true) {
      out.print(question.text + proposed.map(p -> " [" + p + "]").orElse("") + ": ");
      out.flush();
      String line = in.readLine();
      if (line == null) {
        out.println();
        throw new IllegalArgumentException(
            "Nobody answered. Where nobody can, say " + question + "=... with make fork.");
      }
      String answer = line.isBlank() ? proposed.orElse("") : line.strip();
      Optional<String> problem = question.problem(answer);
      if (problem.isEmpty()) {
        return answer;
      }
      out.println("  " + problem.get());
    }
  }
}
