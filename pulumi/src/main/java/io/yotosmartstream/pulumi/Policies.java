package io.yotosmartstream.pulumi;

import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.Statement;
import io.yotosmartstream.blueprint.policies.PolicyDocuments;
import io.yotosmartstream.json.Json;
import java.util.List;
import java.util.Map;

/** Policies as JSON. */
final class Policies {
  private Policies() {}

  /** Who may take the role. */
  static String trust(Role role) {
    return Json.STRICT.writeValueAsString(PolicyDocuments.trust(role));
  }

  /** What these statements allow, references filled in. */
  static Output<String> allowing(Refs refs, List<Statement> statements) {
    return refs.resolve(Json.STRICT.writeValueAsString(PolicyDocuments.allowing(statements)));
  }

  /** A whole policy of these statements. */
  static String document(List<Map<String, Object>> statements) {
    return Json.STRICT.writeValueAsString(PolicyDocuments.document(statements));
  }
}
