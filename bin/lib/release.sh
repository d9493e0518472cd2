# Sourced after stacks.sh: the build that is deployed, and its artefacts.
# shellcheck shell=bash

# Sets RELEASE, the tag of images and what the API says is its version. Changes that are not committed have a name of
# their own, since an image's name can be given once only.
name_release() {
  local changes
  git rev-parse --git-dir > /dev/null 2>&1 || fail "This is no git checkout, and a release is named by its commit: git clone the repository"
  RELEASE=$(git describe --tags --always | tr -c 'A-Za-z0-9._\n-' '-')
  if [ -n "$(git status --porcelain)" ]; then
    changes=$({
      git diff HEAD
      git ls-files --others --exclude-standard -z | xargs -0 cat
    } | git hash-object --stdin)
    RELEASE=$RELEASE-dirty-${changes:0:8}
    warn "There are changes that are not committed: this release is $RELEASE"
  fi
  export YOTO_RELEASE=$RELEASE
}

# What keeps families' data comes from a commit that others can see.
require_clean() {
  if [[ $RELEASE == *-dirty-* ]] && [ "$(setting deletionProtection)" = true ] && [ "${ALLOW_DIRTY:-}" != 1 ]; then
    fail "$ENVIRONMENT is not deployed with changes that are not committed: commit or stash them, or say ALLOW_DIRTY=1"
  fi
}

zip_of() {
  local kind
  kind=$(setting lambda.startUp)
  if [ "$kind" = snapstart ]; then kind=lambda; else kind=$kind-$(setting processor); fi
  printf 'functions/lambda/target/yoto-api-%s.zip\n' "$kind"
}

# Which release a zip is of. Each has its own: one for the other kind of processor stays when this one is packed again.
stamp_of_zip() {
  printf '%s.release\n' "$(zip_of)"
}

# zip_will_do [whatever]: with an argument any zip will, to look only.
zip_will_do() {
  [ -f "$(zip_of)" ] && { [ -n "${1:-}" ] || [ "$(cat "$(stamp_of_zip)" 2> /dev/null)" = "$RELEASE" ]; }
}

# A zip with a runtime in it can be packed on its own kind of processor only. Takes what zip_will_do takes.
require_processor() {
  local here
  ! zip_will_do "${1:-}" || return 0
  here=$(bin/processor)
  if [ "$(setting lambda.startUp)" != snapstart ] && [ "$(setting processor)" != "$here" ]; then
    fail "$ENVIRONMENT runs on $(setting processor) (processor) and this machine is $here, and zips are packed on their own kind: deploy from a machine with $(setting processor), or set processor: $here"
  fi
}

# The program of the stacks, the page and, unless the one that is there will do, the zip.
# build_release [whatever]: with an argument any zip will do.
build_release() {
  make --no-print-directory build
  ! zip_will_do "${1:-}" || return 0
  make --no-print-directory lambda
  printf '%s\n' "$RELEASE" > "$(stamp_of_zip)"
}

# To the account's registry, unless they are there.
push_images() {
  local registry
  registry=$(setting account).dkr.ecr.$(setting region).amazonaws.com
  push_image "$registry" mqtt mqtt-service
  if [ "$(setting api.runtime)" = container ]; then
    push_image "$registry" server functions/server
  fi
}

push_image() {
  local registry=$1 program=$3 name tag=$RELEASE architecture=amd64
  name=$(setting project)-$2
  if [ "$(setting processor)" = arm64 ]; then
    architecture=arm64
    tag=$RELEASE-arm64 # environments of an account share its repositories
  fi
  if aws ecr describe-images --repository-name "$name" --image-ids "imageTag=$tag" > /dev/null 2>&1; then
    say "The image $name:$tag is there"
    return 0
  fi
  local JIB_TO_USERNAME=AWS JIB_TO_PASSWORD
  JIB_TO_PASSWORD=$(aws ecr get-login-password) || fail "The registry $registry gives no sign-in: may these credentials call ecr:GetAuthorizationToken?"
  export JIB_TO_USERNAME JIB_TO_PASSWORD
  make --no-print-directory push-images REGISTRY="$registry" TAG="$tag" PROGRAMS="$program" IMAGE_NAME="$name" IMAGE_ARCH=$architecture
}
