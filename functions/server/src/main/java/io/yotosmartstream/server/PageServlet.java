package io.yotosmartstream.server;

import io.yotosmartstream.http.edge.Addresses;
import io.yotosmartstream.pages.PageAnswer;
import io.yotosmartstream.pages.PageRules;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The built page. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient PageRules rules;

  PageServlet(PageRules rules) {
    this.rules = rules;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageAnswer answer =
        rules.answer(Addresses.path(request.getRequestURI()), request.getHeader("If-None-Match"));
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    if (answer.body().length > 0) {
      response.setContentLength(answer.body().length);
      response.getOutputStream().write(answer.body());
    }
  }
}
