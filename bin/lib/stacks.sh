# Sourced after common.sh: the three stacks of an environment and their configuration.
# shellcheck shell=bash

WORK=target/deploy

stack_of() {
  case $1 in
    account) printf '%s-%s\n' "$(setting account)" "$(setting region)" ;;
    *) printf '%s\n' "$ENVIRONMENT" ;;
  esac
}

# in_stack account|edge|app PULUMI-COMMAND...
in_stack() {
  local project=$1
  shift
  pulumi -C "pulumi/$project" --non-interactive "$@" --stack "$(stack_of "$project")"
}

stack_exists() {
  in_stack "$1" stack export > /dev/null 2>&1
}

# Makes the stack where it is not there yet, which makes nothing at AWS.
open_stack() {
  if ! stack_exists "$1"; then
    in_stack "$1" stack init ${SECRETS_PROVIDER:+--secrets-provider "$SECRETS_PROVIDER"} > /dev/null
  fi
  sync_config "$1"
}

# For commands that are about what has been deployed.
require_stack() {
  stack_exists "$1" || fail "$ENVIRONMENT has never been deployed from this state ($(pulumi whoami --verbose 2> /dev/null | sed -n 's/^Backend URL: *//p')): make deploy ENV=$ENVIRONMENT"
  sync_config "$1"
}

config_file() { printf 'pulumi/%s/Pulumi.%s.yaml\n' "$1" "$(stack_of "$1")"; }

last_update() {
  in_stack "$1" stack history --json --page-size 1 | node bin/lib/json.mjs last-update
}

# What a stack is configured with is kept with its state: pins, keys, the table. The file is a copy, with a note of
# the update that it belongs to. So whoever deploys next has what the last one had, be it a workflow or a person.
sync_config() {
  local project=$1 file note last hash=
  file=$(config_file "$project")
  note=$WORK/$project-$(stack_of "$project").based
  # Who keeps the file in git has git to say which one is right.
  if git ls-files --error-unmatch "$file" > /dev/null 2>&1; then
    return 0
  fi
  last=$(last_update "$project")
  [ -n "$last" ] || return 0
  if [ -f "$file" ]; then
    if [ -f "$note" ] && [ "$(sed -n 1p "$note")" = "$last" ]; then
      return 0
    fi
    hash=$(git hash-object "$file")
    if [ "${KEEP_CONFIG:-}" != 1 ] && ! { [ -f "$note" ] && [ "$(sed -n 2p "$note")" = "$hash" ]; }; then
      fail "$file was changed here, and $(stack_of "$project") was deployed from elsewhere since. To take theirs remove the file; to keep yours say KEEP_CONFIG=1"
    fi
    [ "${KEEP_CONFIG:-}" != 1 ] || return 0
  fi
  in_stack "$project" config refresh --force > /dev/null
  note_config "$project"
}

# The file is what the last update was made with.
note_config() {
  local file
  file=$(config_file "$1")
  mkdir -p "$WORK"
  if [ -f "$file" ]; then
    printf '%s\n%s\n' "$(last_update "$1")" "$(git hash-object "$file")" > "$WORK/$1-$(stack_of "$1").based"
  fi
}

# The value of a setting of the stack, or nothing.
config_of() {
  in_stack "$1" config get "$2" 2> /dev/null || true
}

# The value of an output of the stack app, or nothing.
output() {
  if [ -z "${OUTPUTS:-}" ]; then
    OUTPUTS=$(in_stack app stack output --json)
  fi
  node bin/lib/json.mjs get "$1" <<< "$OUTPUTS"
}

# Says what would change. Ends with 0 where nothing would, with 10 where something would; ends the command where the
# preview fails, or where what families made would be deleted.
plan() {
  local project=$1 status=0
  mkdir -p "$WORK"
  say "--- $project ($(stack_of "$project")): what would change"
  in_stack "$project" preview --json > "$WORK/$project.json" 2> "$WORK/$project.err" || status=$?
  node bin/lib/plan.mjs "$WORK/$project.json" "$status" "$WORK/$project.err" || status=$?
  case $status in
    0 | 10) return "$status" ;;
    *) exit 1 ;;
  esac
}

# The name of the role that deploys from GitHub where this runs as that role, else nothing.
deploy_role() {
  local role
  role=$(aws sts get-caller-identity --query Arn --output text | sed -n 's|.*:assumed-role/\([^/]*\)/.*|\1|p')
  [ "$role" != "$(name_of deploy)" ] || printf '%s\n' "$role"
}

# Plans, asks, and makes it so.
apply() {
  local project=$1 changes=0
  open_stack "$project"
  AS_DEPLOY_ROLE=$(deploy_role) plan "$project" || changes=$?
  if [ "$changes" = 0 ]; then
    return 0
  fi
  confirm "Make these changes to $project of $ENVIRONMENT in account $(setting account)?" || fail "Nothing more was changed."
  in_stack "$project" up --yes --skip-preview
  note_config "$project"
}
