package io.yotosmartstream.local.audio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and checks URLs of objects. The signature binds the method, the key, the expiry and, for an
 * upload, content type and size, for a download the file's name.
 */
public final class UrlSigner {
  /** The path below which the objects lie. */
  public static final String PATH = "/objects/";

  private static final String SIGNATURE = "signature";
  private static final String EXPIRES = "expires";

  private final byte[] secret;
  private final InstantSource clock;

  /** What a good URL allows. */
  public sealed interface Permission {
    String key();

    record Upload(String key, String contentType, long size) implements Permission {}

    record Download(String key, String fileName) implements Permission {}
  }

  public UrlSigner(byte[] secret, InstantSource clock) {
    this.secret = secret.clone();
    this.clock = clock;
  }

  URI sign(URI base, Permission permission, Instant expiresAt) {
    Map<String, String> query = new LinkedHashMap<>();
    switch (permission) {
      case Permission.Upload upload -> {
        query.put("type", upload.contentType());
        query.put("size", Long.toString(upload.size()));
      }
      case Permission.Download download -> query.put("name", download.fileName());
    }
    query.put(EXPIRES, Long.toString(expiresAt.toEpochMilli()));
    String method = permission instanceof Permission.Upload ? "PUT" : "GET";
    query.put(SIGNATURE, signature(method, permission.key(), query));
    String root = base.toString().replaceFirst("/+$", "");
    return URI.create(root + PATH + permission.key() + "?" + SignedQuery.format(query));
  }

  /**
   * @param method PUT or GET
   * @return empty where the URL was not made by this store, was changed or has run out
   */
  public Optional<Permission> check(String method, String key, String rawQuery) {
    Map<String, String> query = SignedQuery.parse(rawQuery);
    String given = query.remove(SIGNATURE);
    if (given == null || !same(given, signature(method, key, query))) {
      return Optional.empty();
    }
    // The signature is ours, so the values are as we wrote them.
    long expires = Long.parseLong(query.getOrDefault(EXPIRES, "0"));
    if (clock.millis() >= expires) {
      return Optional.empty();
    }
    return Optional.of(
        method.equals("PUT")
            ? new Permission.Upload(
                key,
                query.getOrDefault("type", ""),
                Long.parseLong(query.getOrDefault("size", "0")))
            : new Permission.Download(key, query.getOrDefault("name", "")));
  }

  private String signature(String method, String key, Map<String, String> query) {
    String text = method + "\n" + key + "\n" + SignedQuery.format(query);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
