package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.Choice;
import java.util.Locale;

/** Whose instructions functions and containers are made of. */
public enum Processor implements Choice {
  X86_64("amd64"),
  /** AWS's own (Graviton). */
  ARM64("arm64");

  private final String ofImages;

  Processor(String ofImages) {
    this.ofImages = ofImages;
  }

  /** As Lambda spells it: {@code x86_64}. */
  public String ofLambda() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As Fargate spells it: {@code X86_64}. */
  public String ofFargate() {
    return name();
  }

  /** As images of containers spell it: {@code amd64}. */
  public String ofImages() {
    return ofImages;
  }
}
