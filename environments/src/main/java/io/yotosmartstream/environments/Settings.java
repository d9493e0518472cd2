package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.AtMost;
import io.yotosmartstream.environments.declaration.AwsRegion;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Keys;
import io.yotosmartstream.environments.declaration.Matches;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an environment's file decides, one component per key, every default filled in. */
public record Settings(
    @About("First part of every resource's name; a fork has its own.")
        @Default("yoto")
        @Matches(
            value = "[a-z][a-z0-9-]{0,19}",
            says = "lower case letters, digits and hyphens, a letter first, at most 20")
        String project,
    @About(
            "The AWS account, its 12 digits in quotes. All zeros is a placeholder: nothing can be deployed with it.")
        @Matches(value = "[0-9]{12}", says = "12 digits in quotes, like \"123456789012\"")
        String account,
    @About("The AWS region of everything but the certificate of CloudFront.") @AwsRegion
        String region,
    @About(
            "How the API runs: minimal (Lambda), always-on (containers), hybrid (Lambda, part of it kept warm).")
        Architecture architecture,
    @About(
            "What functions and containers run on: x86-64, or arm64, which AWS sells for a fifth less. Zips are packed on a machine of the same kind.")
        @Default("x86-64")
        Processor processor,
    @About("The REST API.") Api api,
    @About("The functions on Lambda.") Lambda lambda,
    @About("The containers on Fargate.") Fargate fargate,
    @About("The private network of the containers.") Network network,
    @About("CloudFront in front of page, API and audio.") Cdn cdn,
    @About("The DynamoDB table.") Data data,
    @About("Where audio is kept.") Storage storage,
    @About("Keys that encrypt at rest.") Encryption encryption,
    @About("CloudWatch logs.") Logs logs,
    @About("CloudWatch alarms.") Alarms alarms,
    @About("What a month may cost before somebody is told.") Budget budget,
    @About("Who is told of alarms and of the budget.") Notifications notifications,
    @About("An own domain name; without it AWS's names are used.") @Nullable Domain domain,
    @About(
            "Other pages that may call the API from a browser; the environment's own page always may.")
        @Default("[]")
        @AtMost(20)
        @Matches(
            value =
                "https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?"
                    + "|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?",
            says =
                "https://host without a path or slash, http://localhost:port, http://127.0.0.1:port")
        List<String> allowedOrigins,
    @About("The broker that the players talk to.") Mqtt mqtt,
    @About("The Yoto cloud.") Yoto yoto,
    @About("Text to speech.") Speech speech,
    @About("Who may sign up.") SignUp signUp,
    @About("Mail to members.") Mail mail,
    @About("Whether signing in asks for a second factor: not at all, of who wants it, of all.")
        @Default("off")
        Mfa mfa,
    @About("The GitHub repository that may deploy; without it there is no deploy role.")
        @Nullable GitHub gitHub,
    @About("More tags for every resource that can have them.")
        @Default("{}")
        @AtMost(8) // the page's files in S3 can have ten, and two are ours
        @Keys(
            value = "(?!aws:)[A-Za-z0-9 _.:/=+@-]{1,128}",
            says = "1 to 128 letters, digits, spaces and _ . : / = + - @, not starting with aws:")
        @Matches(
            value = "[A-Za-z0-9 _.:/=+@-]{0,256}",
            says = "up to 256 letters, digits, spaces and _ . : / = + - @")
        Map<String, String> tags,
    @About("Whether deleting the environment is refused while it holds data.") @Default("true")
        boolean deletionProtection) {
  private static final String PLACEHOLDER = "000000000000";

  public Settings {
    allowedOrigins = List.copyOf(allowedOrigins);
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags)); // in the file's order
  }

  /** Whether the account is still the placeholder of the template: nothing can be deployed. */
  public boolean hasPlaceholderAccount() {
    return account.equals(PLACEHOLDER);
  }

  /**
   * The same elsewhere. Nothing is checked again, so an engine can put its own words for an account
   * and a region that are known later.
   */
  public Settings in(String otherAccount, String otherRegion) {
    return new Settings(
        project,
        otherAccount,
        otherRegion,
        architecture,
        processor,
        api,
        lambda,
        fargate,
        network,
        cdn,
        data,
        storage,
        encryption,
        logs,
        alarms,
        budget,
        notifications,
        domain,
        allowedOrigins,
        mqtt,
        yoto,
        speech,
        signUp,
        mail,
        mfa,
        gitHub,
        tags,
        deletionProtection);
  }
}
