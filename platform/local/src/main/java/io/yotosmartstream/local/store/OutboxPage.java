package io.yotosmartstream.local.store;

import io.yotosmartstream.local.mail.Outbox;
import io.yotosmartstream.time.Times;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The outbox as a page that renews itself. */
final class OutboxPage {
  // On text that is escaped already, so an address ends before &quot; and the like, but may have
  // &amp; in it.
  private static final Pattern LINK =
      Pattern.compile("https?://(?:[A-Za-z0-9\\-._~:/?#\\[\\]@!$()*+,;=%]|&amp;)+");

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="refresh" content="3">
      <title>Outbox (%d)</title>
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto;
               padding: 0 1rem; color: #222; background: #f6f5f2; }
        article { background: #fff; border: 1px solid #ddd; border-radius: 8px;
                  padding: 1rem 1.25rem; margin: 1rem 0; }
        h2 { font-size: 1.1rem; margin: 0 0 .25rem; }
        header { color: #555; font-size: .875rem; }
        pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: .75rem 0 0; }
      </style>
      </head>
      <body>
      <h1>Outbox</h1>
      <p>Mails that this laptop would have sent, the newest first.</p>
      %s
      </body>
      </html>
      """;

  private static final String MAIL =
      """
      <article>
      <h2>%s</h2>
      <header>to %s, %s</header>
      <pre>%s</pre>
      </article>
      """;

  private OutboxPage() {}

  static String html(List<Outbox.Sent> mails) {
    String articles = mails.stream().map(OutboxPage::article).collect(Collectors.joining());
    return PAGE.formatted(
        mails.size(), articles.isEmpty() ? "<p>There is none yet.</p>" : articles);
  }

  private static String article(Outbox.Sent mail) {
    return MAIL.formatted(
        escape(mail.subject()),
        escape(mail.to()),
        Times.format(mail.sentAt()),
        LINK.matcher(escape(mail.text()))
            .replaceAll(link -> "<a href=\"" + quoted(link.group()) + "\">$0</a>"));
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
