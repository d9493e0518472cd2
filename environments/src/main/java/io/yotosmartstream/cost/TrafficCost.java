package io.yotosmartstream.cost;

import io.yotosmartstream.blueprint.Trigger;

/** What comes in and goes out: the two APIs, CloudFront, bytes to the internet. */
final class TrafficCost {
  /**
   * Opening a socket and closing it call a route each, counted as messages to be on the safe side.
   */
  private static final int MESSAGES_PER_SOCKET = 2;

  private TrafficCost() {}

  static void count(Plan plan, Month month, Lines lines) {
    var app = plan.app();
    String api = app.httpApi().name();
    double page = month.pageFiles();
    boolean pageByApi = app.httpApi().page().isPresent();
    lines.add(Item.HTTP_API_REQUESTS, api, month.requests() + (pageByApi ? page : 0));
    double messages = month.liveMessages() + month.visits() * MESSAGES_PER_SOCKET;
    lines.add(Item.WEBSOCKET_MESSAGES, app.liveApi().name(), messages);
    lines.add(Item.WEBSOCKET_MINUTES, app.liveApi().name(), month.liveMinutes());

    double answers = month.answeredGigabytes() + month.pageGigabytes();
    app.delivery()
        .ifPresentOrElse(
            delivery -> {
              double requests = month.requests() + page + month.playRequests();
              double gigabytes = answers + month.playedGigabytes();
              lines.add(Item.CLOUDFRONT_GB, delivery.name(), gigabytes);
              lines.add(Item.CLOUDFRONT_REQUESTS, delivery.name(), requests);
              lines.add(Item.CLOUDFRONT_FUNCTION_CALLS, delivery.name(), page);
            },
            () -> {
              lines.add(Item.DATA_OUT_GB, api, answers);
              app.buckets().stream()
                  .filter(plan::audio)
                  .forEach(b -> lines.add(Item.DATA_OUT_GB, b.name(), month.playedGigabytes()));
            });
    app.functions().stream()
        .filter(f -> plan.triggers(Trigger.Messages.class, f).findAny().isPresent())
        .forEach(f -> lines.add(Item.DATA_OUT_GB, f.name(), month.publishedGigabytes()));
  }
}
