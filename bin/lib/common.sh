# Sourced by the commands of bin that deploy: talking, settings, and what must be there.
# shellcheck shell=bash

CONTRACT=functions/api/src/main/resources/openapi.yaml
PLACEHOLDER=000000000000

say() { printf '%s\n' "$*"; }

warn() { printf '%s\n' "$*" >&2; }

# One line that says what is wrong and the way out.
fail() {
  warn "$*"
  exit 2
}

# Ends well where the answer is yes. YES=1 answers where nobody can.
confirm() {
  local answer
  if [ "${YES:-}" = 1 ]; then
    return 0
  fi
  printf '%s [y/N] ' "$1" >&2
  if ! read -r answer; then
    warn ""
    fail "Nobody answered. Say YES=1 where nobody can."
  fi
  [[ $answer =~ ^([yY]|yes)$ ]]
}

# Reads and checks the settings of an environment.
load_environment() {
  ENVIRONMENT=$1
  JAVA_HOME=$(bin/find-jdk)
  # Pulumi starts the java of the PATH.
  PATH=$JAVA_HOME/bin:$PATH
  export JAVA_HOME PATH
  compgen -G 'environments/target/app/*.jar' > /dev/null ||
    fail "The program that reads environments is not built: ./mvnw -q package -DskipTests -pl environments -am"
  SHOWN=$("$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp 'environments/target/app/*' \
    io.yotosmartstream.environments.ShowEnvironment environments "$CONTRACT" "$ENVIRONMENT") || exit 2
  # The name of the file is the name of the stack, to the letter.
  [ "$ENVIRONMENT" = "$(tr '[:upper:]' '[:lower:]' <<< "$ENVIRONMENT")" ] ||
    fail "Write the name of the environment in lower case, as its file: ENV=$(tr '[:upper:]' '[:lower:]' <<< "$ENVIRONMENT")"
}

# The value of a setting by its path.
setting() {
  awk -v path="$1" '$1 == path { print $2; exit }' <<< "$SHOWN"
}

# A name of this environment: {project}-{thing}-{environment}.
name_of() {
  printf '%s-%s-%s\n' "$(setting project)" "$1" "$ENVIRONMENT"
}

is_placeholder() {
  [ "$(setting account)" = "$PLACEHOLDER" ]
}

require_account() {
  ! is_placeholder ||
    fail "environments/$ENVIRONMENT.yaml still has the placeholder account $PLACEHOLDER: run make fork first"
}

require_pulumi() {
  local backend
  command -v pulumi > /dev/null ||
    fail "Pulumi's command line was not found. Get it from pulumi.com/docs/install, or: curl -fsSL https://get.pulumi.com | sh"
  backend=$(pulumi --non-interactive whoami --verbose 2> /dev/null | sed -n 's/^Backend URL: *//p')
  [ -n "$backend" ] ||
    fail "Pulumi is not signed in: pulumi login, pulumi login s3://BUCKET or pulumi login --local (docs/deployment.md#where-the-state-is)"
  case $backend in
    http*) ;; # Pulumi's service encrypts by itself
    *)
      if [ -z "${SECRETS_PROVIDER:-}" ] && [ -z "${PULUMI_CONFIG_PASSPHRASE+set}" ] && [ -z "${PULUMI_CONFIG_PASSPHRASE_FILE:-}" ]; then
        fail "The state in $backend is encrypted with a passphrase: export PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE"
      fi
      ;;
  esac
}

require_aws() {
  local who
  command -v aws > /dev/null ||
    fail "AWS's command line was not found. Get it from docs.aws.amazon.com/cli, or: brew install awscli"
  AWS_REGION=$(setting region)
  AWS_DEFAULT_REGION=$AWS_REGION
  AWS_PAGER=
  export AWS_REGION AWS_DEFAULT_REGION AWS_PAGER
  who=$(aws sts get-caller-identity --query Account --output text 2> /dev/null) ||
    fail "AWS takes no credentials from here: aws sso login, aws configure, or AWS_PROFILE=name"
  [ "$who" = "$(setting account)" ] ||
    fail "You are signed in to account $who, but environments/$ENVIRONMENT.yaml says $(setting account): set AWS_PROFILE, or correct the file"
}

# Everything that a command needs that talks to AWS and to the state.
require_everything() {
  require_account
  bin/require-node
  require_pulumi
  require_aws
}
