package io.yotosmartstream.simulator.seed;

import io.yotosmartstream.simulator.media.Pictures;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Covers and icons drawn in code; the same name always looks the same. */
public final class PixelArt {

  private PixelArt() {}

  /** A 16×16 picture, mirrored left to right so that it looks like something. */
  public static byte[] icon(String name) {
    Random random = new Random(name.hashCode());
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
    int colour = Color.HSBtoRGB(random.nextFloat(), 0.75f, 0.85f);
    int second = Color.HSBtoRGB(random.nextFloat(), 0.6f, 0.95f);
    for (int y = 2; y < 14; y++) {
      for (int x = 2; x < 8; x++) {
        int roll = random.nextInt(10);
        if (roll < 6) {
          int rgb = roll < 4 ? colour : second;
          image.setRGB(x, y, rgb);
          image.setRGB(15 - x, y, rgb);
        }
      }
    }
    return Pictures.png(image);
  }

  /** A card's cover in the proportions of section 2.5. */
  public static byte[] cover(String title, int width, int height) {
    Random random = new Random(title.hashCode());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    float hue = random.nextFloat();
    g.setPaint(
        new GradientPaint(
            0,
            0,
            Color.getHSBColor(hue, 0.55f, 0.95f),
            0,
            height,
            Color.getHSBColor(hue + 0.12f, 0.8f, 0.45f)));
    g.fillRect(0, 0, width, height);
    for (int i = 0; i < 12; i++) {
      int size = width / 10 + random.nextInt(width / 3);
      g.setColor(new Color(255, 255, 255, 25 + random.nextInt(40)));
      g.fillOval(random.nextInt(width) - size / 2, random.nextInt(height) - size / 2, size, size);
    }
    g.setColor(Color.WHITE);
    writeTitle(g, title, width, height);
    g.dispose();
    return Pictures.png(image);
  }

  private static void writeTitle(Graphics2D g, String title, int width, int height) {
    try {
      g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, width / 11));
      int line = height / 2;
      for (String word : title.split(" ")) {
        g.drawString(word, width / 12, line);
        line += width / 9;
      }
    } catch (RuntimeException | LinkageError noFonts) {
      // A machine without any font still gets a cover, only without its title.
    }
  }
}
