# Sourced after stacks.sh: the secrets of an environment, in the secret settings of the stack app. They go through pipes
# and files of this process only, never through arguments, which others on the machine can see.
# shellcheck shell=bash

# CloudFront opens audio for addresses signed with it. Made once; ROTATE=1 makes another.
make_signing_key() {
  local folder
  if [ "$(setting cdn.enabled)" != true ]; then
    return 0
  fi
  if [ "${ROTATE:-}" != 1 ] && [ -n "$(config_of app signingPublicKey)" ] && [ -n "$(config_of app signingPrivateKey)" ]; then
    return 0
  fi
  command -v openssl > /dev/null ||
    fail "openssl was not found, and the key that signs addresses of audio is made with it: apt-get install openssl, or brew install openssl"
  folder=$(mktemp -d)
  # shellcheck disable=SC2064
  trap "rm -rf '$folder'" EXIT
  (umask 077 && openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$folder/private.pem" 2> /dev/null)
  openssl pkey -in "$folder/private.pem" -pubout -out "$folder/public.pem"
  in_stack app config set --secret signingPrivateKey < "$folder/private.pem"
  in_stack app config set signingPublicKey < "$folder/public.pem"
  rm -rf "$folder"
  say "A key that signs addresses of audio was made for $ENVIRONMENT; it is in the configuration of the stack, encrypted"
}
