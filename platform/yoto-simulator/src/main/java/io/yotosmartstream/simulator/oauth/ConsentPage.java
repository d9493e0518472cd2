package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.http.Html;
import io.yotosmartstream.simulator.http.Reply;
import java.util.List;
import java.util.stream.Collectors;

/** The pages a family sees while signing in. */
final class ConsentPage {

  private ConsentPage() {}

  static Reply consent(String requestId, Pending asked, List<Account> accounts) {
    String form =
        """
        <p>The program <strong>%s</strong> would like to use a Yoto family account.</p>
        <form method="post" action="/authorize/decision">
          <input type="hidden" name="request" value="%s">
          %s
          %s
          %s
        </form>
        """
            .formatted(
                Html.escape(asked.clientId()),
                Html.escape(requestId),
                chooser(accounts),
                scopes(asked),
                BUTTONS);
    return Html.page(200, "Sign in to Yoto", form);
  }

  static Reply activate(String userCode, List<Account> accounts, String problem) {
    String form =
        """
        <p>Enter the code your program or device shows.</p>
        %s
        <form method="post" action="/activate">
          <label for="user_code">Code</label>
          <input id="user_code" name="user_code" value="%s" autocomplete="off" spellcheck="false"
                 placeholder="ABCD-EFGH" required>
          %s
          %s
        </form>
        """
            .formatted(
                problem.isEmpty()
                    ? ""
                    : "<p class=\"problem\" role=\"alert\">" + Html.escape(problem) + "</p>",
                Html.escape(userCode),
                chooser(accounts),
                BUTTONS);
    return Html.page(problem.isEmpty() ? 200 : 400, "Connect a device", form);
  }

  static Reply done(String text) {
    return Html.page(200, "Done", "<p role=\"status\">" + Html.escape(text) + "</p>");
  }

  static Reply error(int status, String text) {
    return Html.page(
        status,
        "Oops, something went wrong",
        "<p class=\"problem\" role=\"alert\">" + Html.escape(text) + "</p>");
  }

  private static final String BUTTONS =
      """
      <div class="buttons">
        <button id="allow" name="decision" value="allow">Allow</button>
        <button id="deny" name="decision" value="deny" class="quiet" formnovalidate>Deny</button>
      </div>
      """;

  private static String chooser(List<Account> accounts) {
    return accounts.stream()
        .map(
            account ->
                "<option value=\"%s\">%s (%s)</option>"
                    .formatted(
                        Html.escape(account.email()),
                        Html.escape(account.name()),
                        Html.escape(account.email())))
        .collect(
            Collectors.joining(
                "",
                "<label for=\"account\">Family account</label><select id=\"account\""
                    + " name=\"account\">",
                "</select>"));
  }

  private static String scopes(Pending asked) {
    if (asked.scopes().isEmpty()) {
      return "";
    }
    return asked.scopes().stream()
        .map(scope -> "<li><code>" + Html.escape(scope) + "</code></li>")
        .collect(Collectors.joining("", "<p>It asks for:</p><ul>", "</ul>"));
  }
}
