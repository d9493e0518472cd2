package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Choice;
import io.yotosmartstream.environments.declaration.Default;

/** CloudFront in front of page, API and audio. */
public record Cdn(
    @About(
            "Whether there is a CloudFront distribution; without, the page comes from the API's address.")
        @Default("false")
        boolean enabled,
    @About("From which places of the world CloudFront answers: 100 is North America and Europe.")
        @Default("PriceClass_100")
        PriceClass priceClass) {
  /** CloudFront's own names. */
  public enum PriceClass implements Choice {
    UP_TO_100("PriceClass_100"),
    UP_TO_200("PriceClass_200"),
    ALL("PriceClass_All");

    private final String text;

    PriceClass(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
