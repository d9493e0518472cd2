package io.yotosmartstream.simulator.media;

import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** A picture in the width a client asks for. */
final class ServedPicture {

  private ServedPicture() {}

  static Reply of(Request request, byte[] bytes) {
    byte[] sized = width(request).flatMap(width -> narrowed(bytes, width)).orElse(bytes);
    return Reply.bytes(200, Pictures.type(sized), sized).with("Cache-Control", "max-age=86400");
  }

  private static Optional<Integer> width(Request request) {
    return request
        .queryValue("width")
        .filter(w -> w.matches("[1-9]\\d{0,3}"))
        .map(Integer::parseInt);
  }

  private static Optional<byte[]> narrowed(byte[] bytes, int width) {
    Optional<BufferedImage> image = Pictures.read(bytes).filter(i -> i.getWidth() > width);
    return image.map(
        i -> Pictures.png(Pictures.scaled(i, width, i.getHeight() * width / i.getWidth())));
  }
}
