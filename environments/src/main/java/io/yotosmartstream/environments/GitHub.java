package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.AtMost;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Matches;
import java.util.List;

/** The GitHub repository whose workflows may deploy this environment. */
public record GitHub(
    @About("The repository, owner/name.")
        @Matches(value = "[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}", says = "owner/name")
        String repository,
    @About(
            "Which of its workflows: those of a GitHub environment, a branch or tags; {environment} is this one's name.")
        @Default("[\"environment:{environment}\"]")
        @AtMost(10)
        @Matches(
            value = "environment:[^\\s:?*]+|ref:refs/(heads|tags)/[^\\s:?]+",
            says = "environment:NAME, ref:refs/heads/BRANCH or ref:refs/tags/PATTERN")
        List<String> subjects) {
  public GitHub {
    subjects = List.copyOf(subjects);
  }

  /** What the claim {@code sub} of GitHub's token may be, {@code *} standing for anything. */
  public List<String> subjectClaims(String environment) {
    return subjects.stream()
        .map(s -> "repo:" + repository + ":" + s.replace("{environment}", environment))
        .toList();
  }
}
