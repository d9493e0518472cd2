package io.yotosmartstream.features.container;

import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.packaging.image.ImageConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code docker run} as a task runs: read-only but for /tmp, with the task's memory and no swap, as
 * the image's user; on this machine's network, where the others listen on 127.0.0.1.
 *
 * @param run marks its containers
 * @param data where the local adapters keep what stays; lies in the container where it lies here
 * @param page files of the built page, likewise
 */
record RunCommand(String run, Path data, Path page) {

  List<String> of(Program program, ImageConfig image, Map<String, String> told) {
    List<String> words = new ArrayList<>(List.of("docker", "run", "--rm"));
    labels(program).forEach(label -> words.addAll(List.of("--label", label)));
    words.addAll(List.of("--network", "host"));
    words.addAll(List.of("--read-only", "--tmpfs", "/tmp:rw,exec,mode=1777"));
    words.addAll(List.of("--memory", Images.MEMORY_MB + "m"));
    words.addAll(List.of("--memory-swap", Images.MEMORY_MB + "m"));
    words.addAll(List.of("--user", image.user()));
    words.addAll(List.of("--volume", data + ":" + data));
    words.addAll(List.of("--volume", page + ":" + page + ":ro"));
    Map<String, String> variables = new TreeMap<>(told);
    variables.put(Images.hostVariable(program), "127.0.0.1");
    variables.forEach((name, value) -> words.addAll(List.of("--env", name + "=" + value)));
    words.add(image.name());
    return words;
  }

  /** What tells the containers of a program in this run from others. */
  List<String> labels(Program program) {
    return List.of(label(), "yoto.program=" + program.name());
  }

  /** What tells all containers of this run from others. */
  String label() {
    return "yoto.world=" + run;
  }
}
