package io.yotosmartstream.migration.report;

import java.io.PrintStream;

/** How far it is: a bar that stays in its line on a terminal, a line for each tenth elsewhere. */
public final class Progress {
  private static final int WIDTH = 30;
  private static final int LINES = 10;

  private final PrintStream out;
  private final boolean terminal;
  private String what = "";
  private int total;
  private int done;

  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** To standard output, told from a pipe or a file. */
  public static Progress here() {
    var console = System.console();
    return new Progress(System.out, console != null && console.isTerminal());
  }

  /** A line beside the bars. */
  public void say(String line) {
    out.println(line);
  }

  public void begin(String newWhat, int newTotal) {
    what = newWhat;
    total = newTotal;
    done = 0;
    if (total == 0) {
      out.println(what + ": none");
    } else if (terminal) {
      bar();
    }
  }

  /** One more is done; the last one ends the line. */
  public void step() {
    done++;
    if (terminal) {
      bar();
      if (done == total) {
        out.println();
      }
    } else if (done == total || tenth(done) > tenth(done - 1)) {
      out.println(what + ": " + done + " of " + total);
    }
  }

  private int tenth(int of) {
    return (int) ((long) of * LINES / total);
  }

  private void bar() {
    int full = (int) ((long) done * WIDTH / total);
    out.printf(
        "\r%-12s [%s%s] %d of %d", what, "#".repeat(full), ".".repeat(WIDTH - full), done, total);
    out.flush();
  }
}
