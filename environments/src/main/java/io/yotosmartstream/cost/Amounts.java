package io.yotosmartstream.cost;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as a person reads them. */
final class Amounts {
  private static final double FEW = 100;
  private static final double FEWER = 1;
  private static final double LEAST = 0.0005;

  private Amounts() {}

  /** To the cent. */
  static String usd(double amount) {
    String text = String.format(Locale.ROOT, "%.2f", amount);
    return text.equals("-0.00") ? "0.00" : text;
  }

  /** Whole where it is much, otherwise with as many places as tell something. */
  static String quantity(double quantity) {
    if (quantity > 0 && quantity < LEAST) {
      return "<0.001";
    }
    boolean whole = quantity >= FEW || quantity == Math.rint(quantity);
    String format = whole ? "%,.0f" : quantity >= FEWER ? "%.1f" : "%.3f";
    return String.format(Locale.ROOT, format, quantity);
  }

  /** {@code 0.20 / 1,000,000 x request}. */
  static String unitPrice(Price price) {
    BigDecimal exact = BigDecimal.valueOf(price.usd()).stripTrailingZeros();
    String usd = exact.setScale(Math.max(2, exact.scale())).toPlainString();
    String per = price.per() == 1 ? "" : String.format(Locale.ROOT, "%,d x ", price.per());
    return usd + " / " + per + price.unit();
  }
}
