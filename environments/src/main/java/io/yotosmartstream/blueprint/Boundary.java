package io.yotosmartstream.blueprint;

import java.util.List;

/**
 * A policy that allows nothing by itself: a role within it may do what both allow. It keeps whoever
 * may write the policies of roles from giving them more than an environment is made of.
 *
 * @param environment whose programs are held
 * @param arn known before it exists
 */
public record Boundary(
    String environment, String name, String arn, String description, List<Statement> statements) {
  public Boundary {
    statements = List.copyOf(statements);
  }
}
