package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.YotoCard;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoContent;
import io.yotosmartstream.yoto.YotoDevice;
import io.yotosmartstream.yoto.YotoLibraryEntry;
import io.yotosmartstream.yoto.YotoTokens;
import io.yotosmartstream.yoto.YotoTranscode;
import io.yotosmartstream.yoto.YotoUpload;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The port, handed on to who knows each part of the API. */
record HttpYotoCloud(OAuth oauth, Family family, Library cards, Media media, Content content)
    implements YotoCloud {

  @Override
  public URI authorizeUrl(String state, String codeChallenge) {
    return oauth.authorizeUrl(state, codeChallenge);
  }

  @Override
  public YotoTokens exchangeCode(String code, String codeVerifier) {
    return oauth.exchangeCode(code, codeVerifier);
  }

  @Override
  public YotoTokens refresh(String refreshToken) {
    return oauth.refresh(refreshToken);
  }

  @Override
  public String userOf(String accessToken) {
    return Jwt.subject(accessToken).orElseThrow(() -> Failures.nonsense("user in its token"));
  }

  @Override
  public Optional<String> accountEmail(String accessToken) {
    return family.email(accessToken);
  }

  @Override
  public List<YotoDevice> devices(String accessToken) {
    return family.devices(accessToken);
  }

  @Override
  public List<YotoLibraryEntry> library(String accessToken) {
    return cards.entries(accessToken);
  }

  @Override
  public Optional<YotoCard> card(String accessToken, String cardId) {
    return cards.card(accessToken, cardId);
  }

  @Override
  public YotoUpload requestUpload(String accessToken, String sha256Hex, String fileName) {
    return media.requestUpload(accessToken, sha256Hex, fileName);
  }

  @Override
  public void upload(URI uploadUrl, String contentType, InputStream content, long size) {
    media.upload(uploadUrl, contentType, content, size);
  }

  @Override
  public Optional<YotoTranscode> transcode(String accessToken, String uploadId) {
    return media.transcode(accessToken, uploadId);
  }

  @Override
  public String saveContent(String accessToken, YotoContent saved) {
    return content.save(accessToken, saved);
  }
}
