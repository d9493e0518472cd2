package io.yotosmartstream.aws.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.yotosmartstream.identity.TokenClaims;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks access tokens of one client of one pool. The pool's keys are kept for five minutes, and
 * asked for again where a token names another one, at most twice in half a minute: so new keys
 * count at once, and made-up tokens do not become requests.
 */
final class AccessTokens {
  private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);
  private static final int MILLIS = 2_000;
  private static final int MOST_BYTES = 50_000;
  private static final long FORGET_AFTER_MILLIS = 300_000;
  private static final long REFRESH_WITHIN_MILLIS = 5_000;

  private final String issuer;
  private final String clientId;
  private final InstantSource clock;
  private final DefaultJWTProcessor<SecurityContext> processor;

  AccessTokens(CognitoPool pool, InstantSource clock) {
    this.issuer = pool.issuer();
    this.clientId = pool.clientId();
    this.clock = clock;
    this.processor = new DefaultJWTProcessor<>();
    // Named here, not taken from the token: its header is the caller's word.
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys(pool)));
    processor.setJWTClaimsSetVerifier((claims, context) -> {}); // below, by our own clock
  }

  /**
   * @throws io.yotosmartstream.outcomes.Refusal of kind UNAVAILABLE where the keys cannot be had
   */
  @Nullable TokenClaims verify(String text) {
    try {
      JWTClaimsSet claims = processor.process(SignedJWT.parse(text), null);
      Date expires = claims.getExpirationTime();
      if (!issuer.equals(claims.getIssuer())
          || !clientId.equals(claims.getClaim("client_id"))
          || expires == null
          || !clock.instant().isBefore(expires.toInstant())) {
        return null;
      }
      // Dates become seconds again, as they are in the token.
      return TokenClaims.from(claims.toJSONObject());
    } catch (ParseException | BadJOSEException | RateLimitReachedException e) {
      return null;
    } catch (JOSEException e) {
      LOG.warn("The keys of the user pool cannot be had: {}", e.getMessage());
      throw CognitoCalls.unavailable();
    }
  }

  /**
   * @param accessToken just given by Cognito itself, so its signature is not checked
   */
  static String userOf(String accessToken) {
    try {
      String sub = SignedJWT.parse(accessToken).getJWTClaimsSet().getSubject();
      if (sub != null) {
        return sub;
      }
    } catch (ParseException e) {
      LOG.debug("Cognito gave an access token that is none", e);
    }
    throw CognitoCalls.unavailable();
  }

  private static JWKSource<SecurityContext> keys(CognitoPool pool) {
    try {
      return JWKSourceBuilder.create(
              pool.jwks().toURL(), new DefaultResourceRetriever(MILLIS, MILLIS, MOST_BYTES))
          .cache(FORGET_AFTER_MILLIS, REFRESH_WITHIN_MILLIS)
          // By a thread of its own, which Lambda would freeze.
          .refreshAheadCache(false)
          .retrying(true)
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("The keys of the user pool have no good address", e);
    }
  }
}
