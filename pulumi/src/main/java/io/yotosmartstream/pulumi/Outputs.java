package io.yotosmartstream.pulumi;

import com.pulumi.Context;
import io.yotosmartstream.blueprint.Output;
import java.util.List;

/** What a stack tells people and commands. */
final class Outputs {
  private Outputs() {}

  static void export(Context context, List<Output> wanted, Refs refs) {
    for (Output output : wanted) {
      var value = refs.resolve(output.value());
      context.export(output.name(), output.secret() ? value.asSecret() : value);
    }
  }
}
