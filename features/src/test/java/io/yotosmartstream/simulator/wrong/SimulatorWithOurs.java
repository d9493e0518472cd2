package io.yotosmartstream.simulator.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class SimulatorWithOurs {
  io.yotosmartstream.functions.wrong.FunctionWithHost business;
}
