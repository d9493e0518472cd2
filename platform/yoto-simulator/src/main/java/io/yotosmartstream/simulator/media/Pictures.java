package io.yotosmartstream.simulator.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Reading, resizing and writing of small pictures. */
public final class Pictures {

  static {
    System.setProperty("java.awt.headless", "true");
    ImageIO.setUseCache(false);
  }

  private Pictures() {}

  /** A picture, or empty when the bytes are none that Java reads (PNG, JPEG, GIF, BMP). */
  public static Optional<BufferedImage> read(byte[] bytes) {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  public static byte[] png(BufferedImage image) {
    return write(image, "png");
  }

  public static byte[] jpeg(BufferedImage image) {
    return write(flat(image), "jpg");
  }

  public static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = scaled.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return scaled;
  }

  /** Darkens a picture whose average is bright, as icon conversion does (section 2.5). */
  static BufferedImage darkened(BufferedImage image) {
    long sum = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color c = new Color(image.getRGB(x, y));
        sum += c.getRed() + c.getGreen() + c.getBlue();
      }
    }
    double average = sum / (3.0 * image.getWidth() * image.getHeight());
    if (average < 160) {
      return image;
    }
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color c = new Color(image.getRGB(x, y), true);
        image.setRGB(
            x,
            y,
            new Color(
                    (int) (c.getRed() * 0.7),
                    (int) (c.getGreen() * 0.7),
                    (int) (c.getBlue() * 0.7),
                    c.getAlpha())
                .getRGB());
      }
    }
    return image;
  }

  static String type(byte[] bytes) {
    String magic = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
    if (magic.startsWith("\u0089PNG")) {
      return "image/png";
    }
    if (magic.startsWith("GIF8")) {
      return "image/gif";
    }
    return magic.startsWith("\u00ff\u00d8") ? "image/jpeg" : "application/octet-stream";
  }

  private static BufferedImage flat(BufferedImage image) {
    BufferedImage flat =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = flat.createGraphics();
    g.drawImage(image, 0, 0, Color.WHITE, null);
    g.dispose();
    return flat;
  }

  private static byte[] write(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
