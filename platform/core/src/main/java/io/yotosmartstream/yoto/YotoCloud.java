package io.yotosmartstream.yoto;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The Yoto cloud: OAuth and the operations we use (protocol page, sections 1 and 2). Every call may
 * throw {@link YotoCloudException}, whose kind says what to do about it.
 */
public interface YotoCloud {

  /** The consent page's address for authorization code with PKCE (S256). */
  URI authorizeUrl(String state, String codeChallenge);

  YotoTokens exchangeCode(String code, String codeVerifier);

  /** Spends the refresh token. */
  YotoTokens refresh(String refreshToken);

  /**
   * @return the {@code sub} of an access token, read without checking the signature: it came from
   *     Yoto itself
   */
  String userOf(String accessToken);

  /** The account's e-mail address; empty where the scope or the answer lacks it. */
  Optional<String> accountEmail(String accessToken);

  List<YotoDevice> devices(String accessToken);

  List<YotoLibraryEntry> library(String accessToken);

  /** Empty where there is no such card for this account. */
  Optional<YotoCard> card(String accessToken, String cardId);

  /**
   * Asks where to put a source file; {@link YotoUpload#uploadUrl()} is null where Yoto has it
   * already.
   */
  YotoUpload requestUpload(String accessToken, String sha256Hex, String fileName);

  /** Puts the bytes, without a bearer: the address is signed. */
  void upload(URI uploadUrl, String contentType, InputStream content, long size);

  /**
   * Empty while Yoto is still at it. Throws of kind REJECTED where the file cannot be transcoded.
   */
  Optional<YotoTranscode> transcode(String accessToken, String uploadId);

  /** Creates a card, or replaces the one whose id the content names. @return the card's id */
  String saveContent(String accessToken, YotoContent content);
}
