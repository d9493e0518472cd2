package io.yotosmartstream.fork;

import static io.yotosmartstream.fork.Question.ACCOUNT;
import static io.yotosmartstream.fork.Question.DOMAIN;
import static io.yotosmartstream.fork.Question.EMAIL;
import static io.yotosmartstream.fork.Question.NAME;
import static io.yotosmartstream.fork.Question.NONE;
import static io.yotosmartstream.fork.Question.REGION;
import static io.yotosmartstream.fork.Question.REPOSITORY;
import static io.yotosmartstream.fork.Question.quoted;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.environments.InvalidEnvironment;
import io.yotosmartstream.environments.Settings;
import io.yotosmartstream.environments.SignUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a fork become.
 *
 * @param answers to every question, right
 * @param ownerBefore whom an earlier fork named; its address makes room for the one named now
 */
record Fork(Map<Question, String> answers, @Nullable String ownerBefore) {
  private static final String FAMILIES = "prod";

  /**
   * An environment's file.
   *
   * @throws InvalidEnvironment if it is not right before or after
   */
  String environment(String name, String text, Set<String> contractGroups) {
    Environment before = Environments.parse(name, text, contractGroups);
    YamlText changed =
        YamlText.of(text)
            .with("region", answer(REGION))
            .with("account", quoted(answer(ACCOUNT)))
            .with("project", answer(NAME));
    changed = owner(changed, before.settings());
    changed = domain(changed, name, before.settings());
    changed =
        answer(REPOSITORY).equals(NONE)
            ? changed.without("gitHub")
            : changed.with("gitHub.repository", answer(REPOSITORY));
    String after = changed.text();
    Environments.parse(name, after, contractGroups);
    return after;
  }

  /** One of the Pulumi.yaml files: stacks of two forks in one place must not have one name. */
  String project(String text) {
    return text.replaceFirst(
        "(?m)^name: \\S+-(account|edge|app)$", "name: " + answer(NAME) + "-$1");
  }

  private YamlText owner(YamlText text, Settings settings) {
    YamlText changed = text;
    if (settings.signUp().mode() == SignUp.Mode.INVITATION) {
      changed = changed.with("signUp.firstOwner", answer(EMAIL));
    }
    // Others whom a person named stay.
    List<String> told = new ArrayList<>(settings.notifications().emails());
    told.remove(settings.signUp().firstOwner());
    told.remove(ownerBefore);
    told.remove(answer(EMAIL));
    told.addFirst(answer(EMAIL));
    return changed.with("notifications.emails", "[" + String.join(", ", told) + "]");
  }

  /** Of two environments only one can have the name itself; an own name needs CloudFront. */
  private YamlText domain(YamlText text, String name, Settings settings) {
    if (answer(DOMAIN).equals(NONE) || !settings.cdn().enabled()) {
      return text.without("domain");
    }
    String prefix = name.equals(FAMILIES) ? "" : name + ".";
    return text.with("domain.name", prefix + answer(DOMAIN));
  }

  private String answer(Question question) {
    return Objects.requireNonNull(answers.get(question));
  }
}
