package io.yotosmartstream.simulator.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Makes a certificate for 127.0.0.1 and localhost. Java can make keys but not certificates, and a
 * cryptography library of ten megabytes is much for the few bytes of DER that are written here.
 */
final class SelfSigned {

  /** A key and its certificate. */
  record Identity(KeyPair keys, X509Certificate certificate) {}

  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final byte[] ECDSA_SHA256 =
      der(SEQUENCE, oid(0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 3, 2));
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private SelfSigned() {}

  static Identity create(Instant from, Instant until) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair keys = generator.generateKeyPair();
    byte[] name =
        der(
            SEQUENCE,
            der(
                SET,
                der(
                    SEQUENCE,
                    oid(0x55, 4, 3),
                    der(0x0C, "Yoto simulator".getBytes(StandardCharsets.UTF_8)))));
    byte[] toSign =
        der(
            SEQUENCE,
            der(0xA0, der(2, new byte[] {2})),
            der(2, new BigInteger(120, new SecureRandom()).add(BigInteger.ONE).toByteArray()),
            ECDSA_SHA256,
            name,
            der(SEQUENCE, time(from), time(until)),
            name,
            keys.getPublic().getEncoded(),
            der(0xA3, der(SEQUENCE, names(), authority())));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(toSign);
    byte[] certificate = der(SEQUENCE, toSign, ECDSA_SHA256, der(3, new byte[1], signature.sign()));
    return new Identity(
        keys,
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate)));
  }

  /** Subject alternative names: clients compare these with the address they called. */
  private static byte[] names() {
    byte[] localhost = der(0x82, "localhost".getBytes(StandardCharsets.US_ASCII));
    byte[] loopback = der(0x87, new byte[] {127, 0, 0, 1});
    return der(SEQUENCE, oid(0x55, 0x1D, 0x11), der(4, der(SEQUENCE, localhost, loopback)));
  }

  /** Its own authority, so that clients can be told to trust exactly this file. */
  private static byte[] authority() {
    byte[] yes = der(SEQUENCE, der(1, new byte[] {(byte) 0xFF}));
    return der(SEQUENCE, oid(0x55, 0x1D, 0x13), der(1, new byte[] {(byte) 0xFF}), der(4, yes));
  }

  private static byte[] time(Instant time) {
    return der(0x18, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] oid(int... bytes) {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return der(6, content);
  }

  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = content.size();
    if (length < 0x80) {
      out.write(length);
    } else if (length < 0x100) {
      out.write(0x81);
      out.write(length);
    } else {
      out.write(0x82);
      out.write(length >> 8);
      out.write(length);
    }
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }
}
