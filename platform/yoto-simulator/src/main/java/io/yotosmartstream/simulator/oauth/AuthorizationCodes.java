package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.store.Hashes;
import io.yotosmartstream.simulator.time.Timeline;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Authorization codes: short-lived, single use, bound to client, redirect and PKCE (1.2). */
final class AuthorizationCodes {

  private final Timeline timeline;
  private final Live<Timings> timings;
  private final Grants grants;
  private final Map<String, Pending.Code> codes = new LinkedHashMap<>();

  AuthorizationCodes(Timeline timeline, Live<Timings> timings, Grants grants) {
    this.timeline = timeline;
    this.timings = timings;
    this.grants = grants;
  }

  synchronized String issue(Pending request, Account account) {
    codes.values().removeIf(c -> c.expires().plusSeconds(600).isBefore(timeline.instant()));
    String code = Hashes.random(32);
    codes.put(
        code,
        new Pending.Code(
            request, account, timeline.instant().plusSeconds(timings.get().codeSeconds()), null));
    return code;
  }

  /** Gives back what the code stands for, once. */
  synchronized Pending.Code redeem(Map<String, String> form, String clientId) {
    Pending.Code code = codes.get(form.getOrDefault("code", ""));
    if (code == null || !code.request().clientId().equals(clientId)) {
      throw invalid("Invalid authorization code");
    }
    if (code.grantId() != null) {
      // A code that comes twice was overheard: whatever the first exchange gave is taken back.
      grants.revoke(code.grantId());
      throw invalid("The authorization code has been used");
    }
    if (!timeline.instant().isBefore(code.expires())) {
      throw invalid("The authorization code has expired");
    }
    Pending request = code.request();
    if (!request.redirectUri().equals(form.getOrDefault("redirect_uri", ""))) {
      throw invalid("redirect_uri is not the one the code was asked with");
    }
    String verifier = form.getOrDefault("code_verifier", "");
    if (!request.challenge().isEmpty() && !Hashes.same(Hashes.of(verifier), request.challenge())) {
      throw invalid("Failed to verify code verifier");
    }
    used(form.getOrDefault("code", ""), code, "");
    return code;
  }

  /** Remembers what came of the code, so that its reuse can take it back. */
  synchronized void opened(String codeText, String grantId) {
    Pending.Code code = codes.get(codeText);
    if (code != null) {
      used(codeText, code, grantId);
    }
  }

  private void used(String text, Pending.Code code, @Nullable String grantId) {
    codes.put(text, new Pending.Code(code.request(), code.account(), code.expires(), grantId));
  }

  private static ApiError invalid(String description) {
    return ApiError.oauth(403, "invalid_grant", description);
  }
}
