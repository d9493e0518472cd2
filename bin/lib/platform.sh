# Sourced after common.sh and stacks.sh: how a program that runs here reaches the platform of an environment.
# shellcheck shell=bash

# Exports what names its table, stores and people. "local" is what make run keeps on this computer.
reach_platform() {
  local line
  [ -n "$1" ] ||
    fail "Which environment? Say ENV=local for this computer, or ENV=name for one of environments/*.yaml"
  if [ "$1" = local ]; then
    ENVIRONMENT=local
    JAVA_HOME=$(bin/find-jdk)
    YOTO_PLATFORM=local
    YOTO_DATA=${YOTO_DATA:-.data}
    PAGE_URL=${PAGE_URL:-http://127.0.0.1:${PORT:-8080}}
    export JAVA_HOME YOTO_PLATFORM YOTO_DATA PAGE_URL
  else
    load_environment "$1"
    require_everything
    require_stack app
    mkdir -p "$WORK"
    in_stack app stack output --json > "$WORK/outputs.json"
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp 'environments/target/app/*' \
      io.yotosmartstream.blueprint.ShowVariables environments "$CONTRACT" "$ENVIRONMENT" "$WORK/outputs.json" \
      > "$WORK/variables" || exit 2
    while IFS= read -r line; do
      export "${line?}"
    done < "$WORK/variables"
    export_keys
  fi
  export ENV=$ENVIRONMENT
}

# Java's SDK lacks what AWS's command line has for profiles of SSO and of roles, so that gives the keys they lead to.
export_keys() {
  local keys
  [ -z "${AWS_ACCESS_KEY_ID:-}" ] || return 0
  keys=$(aws configure export-credentials --format env) ||
    fail "AWS's command line gives no keys: sign in again; it must be version 2.9 or later"
  eval "$keys"
}

# run_program MAIN-CLASS: one that reaches the platform by its ports
run_program() {
  compgen -G 'platform/migration/target/app/*.jar' > /dev/null ||
    fail "The program is not built: ./mvnw -q package -DskipTests -pl platform/migration,environments -am"
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    -cp 'platform/migration/target/app/*' "$1"
}
