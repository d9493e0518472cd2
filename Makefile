# The few commands a person types. `make help` lists them.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PORT ?= 8080
WORLD ?= local
export PORT
# For the commands under bin.
export YES CONFIRM ROTATE SOURCE TEMPLATE_BUCKET ALLOW_DIRTY ALLOW_REPLACE KEEP_CONFIG SECRETS_PROVIDER
export FROM FILES OWNER APPLY TOKENS REPORT DEMO_EMAIL DEMO_PASSWORD

MVN := ./mvnw
BUILT := target/.built
UI := ui/dist/index.html
# As environments say it (setting processor).
PROCESSOR := $(shell bin/processor)
ARTEFACT := functions/lambda/target/yoto-api-aot-$(PROCESSOR).zip
TEMPLATE_OF_STACK := target/stack/dev/app.template.json
CONTRACT := functions/api/src/main/resources/openapi.yaml
FIND_JAVA_SOURCES := find . \( -name target -o -name node_modules -o -name .git -o -path ./ui -o -path ./features \) -prune -o \
  \( -path '*/src/main/*' -o -path '*/src/assembly/*' -o -name pom.xml \) -type f
JAVA_SOURCES := $(shell $(FIND_JAVA_SOURCES) -print)
UI_SOURCES := $(shell find ui \( -name node_modules -o -name dist \) -prune -o -type f -print)

.PHONY: help
help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

.PHONY: run
run: build ## Start the whole platform here, with simulated players (PORT=8080)
	@java=$$(bin/find-jdk)/bin/java; exec "$$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m \
	  -cp 'platform/launcher/target/app/*' io.yotosmartstream.launcher.LauncherMain

.PHONY: build
build: $(BUILT) $(UI) ## Build what is missing or older than its sources

$(BUILT): $(JAVA_SOURCES)
	@bin/find-jdk > /dev/null
	$(MVN) -q package -DskipTests -pl '!features'
	@mkdir -p $(@D) && touch $@

ui/node_modules/.package-lock.json: ui/package.json ui/package-lock.json
	@bin/require-node
	cd ui && npm ci --no-audit --no-fund
	@touch $@

$(UI): ui/node_modules/.package-lock.json $(UI_SOURCES) $(CONTRACT)
	cd ui && npm run build
	@touch $@

.PHONY: test
test: ui/node_modules/.package-lock.json ## Everything that a JDK and Node can run: units, contracts, both worlds, the browser where there is one
	cd ui && npm run check
	$(MVN) verify
	@touch $(BUILT) $(UI)

# What a world needs beside what is built.
needs-container = images-where-stale
needs-localstack = $(ARTEFACT) $(TEMPLATE_OF_STACK)
needs-stack = $(ARTEFACT) $(TEMPLATE_OF_STACK)

# Said before anything is built.
.PHONY: python-is-there
python-is-there:
	@bin/find-python > /dev/null

.PHONY: port-is-free
port-is-free:
	@bin/require-port '$(STACK_PORT)'

.PHONY: features
features: $(if $(filter localstack stack,$(WORLD)),python-is-there) build $(needs-$(WORLD)) ## The features in one world: make features WORLD=local|lambda|browser|container|deployed|localstack|stack
	$(MVN) verify -pl features -am -Dsurefire.skip=true -DskipITs -Dpackages.skip=true -Dworld=$(WORLD)

# --- What goes to AWS (docs/packaging.md) ---------------------------------------------------------------------------

.PHONY: package
package: lambda images ## The zips for Lambda and the images of the programs

.PHONY: lambda
lambda: ## functions/lambda/target/yoto-api-*.zip, for machines of this one's kind
	@bin/find-jdk > /dev/null
	$(MVN) -q package -DskipTests -pl functions/packaging -am
	@java=$$(bin/find-jdk)/bin/java; "$$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
	  -cp 'functions/packaging/target/packer/*:functions/packaging/target/lib/*' \
	  io.yotosmartstream.packaging.PackageLambda functions/packaging

BASE_IMAGE ?= $(shell sed -n 's:.*<image\.base>\(.*\)</image\.base>.*:\1:p' pom.xml)
REGISTRY ?=
TAG ?= latest
PROGRAMS ?= functions/server,mqtt-service
# One program's image can have another name.
IMAGE_NAME ?=
# amd64 or arm64; the cache of classes is made where this machine can run the image.
IMAGE_ARCH ?= $(if $(filter arm64,$(PROCESSOR)),arm64,amd64)
comma := ,
# A remote's address may hold a password.
IMAGES = $(MVN) -q package -DskipTests -am $(if $(IMAGE_NAME),-Dimage.name=$(IMAGE_NAME)) -Dimage.base='$(BASE_IMAGE)' \
  -Dimage.architecture=$(IMAGE_ARCH) -Dimage.tag='$(TAG)' -Dimage.revision="$$(git rev-parse HEAD 2> /dev/null || echo unknown)" \
  -Dimage.source="$$(git config --get remote.origin.url | sed -E 's|//[^/@]*@|//|' || echo unknown)"
CACHE_OF_IMAGE := target/image-cache/app.aot
WITH_CACHE = $$([ ! -f $(firstword $(subst $(comma), ,$(PROGRAMS)))/$(CACHE_OF_IMAGE) ] || echo -Dimage.cache)

# By a run of the image without it, on the image's own JVM (docs/packaging.md).
.PHONY: image-caches
image-caches:
	@bin/require-registry '$(BASE_IMAGE)'
	$(IMAGES) -pl $(PROGRAMS),functions/packaging -Dimage.tar.phase=package -Dimage.tar=plain-image.tar
	@java=$$(bin/find-jdk)/bin/java; for program in $(subst $(comma), ,$(PROGRAMS)); do \
	  "$$java" -XX:+UseSerialGC -cp 'functions/packaging/target/packer/*:functions/packaging/target/lib/*' \
	    io.yotosmartstream.packaging.image.TrainImage $$program/target/plain-image.tar $$program/$(CACHE_OF_IMAGE); \
	  rm $$program/target/plain-image.tar; \
	done

.PHONY: images
images: image-caches ## functions/server/target/yoto-server.tar and mqtt-service/target/yoto-mqtt.tar, with no Docker (BASE_IMAGE=scratch offline)
	$(IMAGES) -pl $(PROGRAMS) -Dimage.tar.phase=package $(WITH_CACHE)

IMAGE_TARS := functions/server/target/yoto-server.tar mqtt-service/target/yoto-mqtt.tar

# For the world container: where the base cannot be reached, on nothing, with this machine's JDK in its place.
.PHONY: images-where-stale
images-where-stale:
	@for tar in $(IMAGE_TARS); do \
	  if [ ! -f $$tar ] || [ -n "$$($(FIND_JAVA_SOURCES) -newer $$tar -print -quit)" ]; then stale=yes; fi; \
	done; \
	if [ "$${stale:-no}" = yes ]; then \
	  if bin/require-registry '$(BASE_IMAGE)'; then base='$(BASE_IMAGE)'; else base=scratch; echo "The images are built on scratch"; fi; \
	  $(MAKE) images BASE_IMAGE="$$base" IMAGE_NAME= PROGRAMS=functions/server,mqtt-service; \
	fi

.PHONY: registry-is-named
registry-is-named:
	@[ -n '$(REGISTRY)' ] || { echo 'Say where to: make push-images REGISTRY=123456789012.dkr.ecr.eu-west-1.amazonaws.com TAG=v1' >&2; exit 2; }

.PHONY: push-images
push-images: registry-is-named image-caches ## To a registry: REGISTRY=host/path TAG=v1, JIB_TO_USERNAME and JIB_TO_PASSWORD or docker's sign-in
	@$(IMAGES) -pl $(PROGRAMS) -Dimage.push.phase=package $(WITH_CACHE) -Dimage.registry='$(patsubst %/,%,$(REGISTRY))/'

# Benchmarks are programs among the test sources.
.PHONY: bench-start
bench-start: lambda ## CPU-seconds from start of the Lambda artefact to its first answer, plain and with AOT cache
	@rm -rf functions/packaging/target/bench
	@java=$$(bin/find-jdk)/bin/java; "$$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
	  -cp 'functions/packaging/target/test-classes:functions/packaging/target/packer/*:functions/packaging/target/lib/*' \
	  io.yotosmartstream.packaging.StartBenchmark functions/lambda/target functions/packaging/target/bench
	@rm -rf functions/packaging/target/bench

.PHONY: bench-live
bench-live: ## From a player's event at the broker to the browser's socket, at 100 events/s
	$(MVN) -q integration-test -DskipTests -Dworlds.skip=true -Dpackages.skip=true -pl features -am -Dbench.live.phase=integration-test

# --- An environment at AWS (docs/deployment.md) --------------------------------------------------------------------

AT ?=
TO ?=
READS_ENVIRONMENTS := environments/target/.built

$(READS_ENVIRONMENTS): $(JAVA_SOURCES)
	@bin/find-jdk > /dev/null
	@$(MVN) -q package -DskipTests -pl environments -am
	@touch $@

.PHONY: fork
fork: $(READS_ENVIRONMENTS) ## Make this copy yours: asks for name, account, region, domain, e-mail, repository
	@"$$(bin/find-jdk)/bin/java" -cp 'environments/target/app/*' io.yotosmartstream.fork.ForkMain . \
	  $(foreach name,NAME ACCOUNT REGION DOMAIN EMAIL REPOSITORY,$(if $(filter command,$(origin $(name))),'$(name)=$($(name))',)) \
	  "ORIGIN=$$(git config --get remote.origin.url)"

.PHONY: preview
preview: $(READS_ENVIRONMENTS) ## What a deployment would change: make preview ENV=dev
	@bin/preview '$(ENV)'

.PHONY: deploy
deploy: $(READS_ENVIRONMENTS) ## Build, plan, ask, deploy, try: make deploy ENV=dev (YES=1 does not ask)
	@bin/deploy '$(ENV)'

.PHONY: drift
drift: $(READS_ENVIRONMENTS) ## Whether AWS is still as deployed; fails where not
	@bin/drift '$(ENV)'

.PHONY: rollback
rollback: $(READS_ENVIRONMENTS) ## Back to the release before, in seconds, and hold it (TO=release)
	@bin/rollback '$(ENV)' '$(TO)'

.PHONY: unpin
unpin: $(READS_ENVIRONMENTS) ## Release what a rollback holds
	@bin/unpin '$(ENV)'

.PHONY: restore
restore: $(READS_ENVIRONMENTS) ## The table as it was: make restore ENV=prod AT=2026-11-20T20:00:00Z
	@bin/restore '$(ENV)' '$(AT)'

.PHONY: destroy
destroy: $(READS_ENVIRONMENTS) ## Remove an environment, but for what deletion protection keeps
	@bin/destroy '$(ENV)'

.PHONY: signing-key
signing-key: $(READS_ENVIRONMENTS) ## The key that signs addresses of audio (ROTATE=1 makes another)
	@bin/signing-key '$(ENV)'

.PHONY: yoto-secret
yoto-secret: $(READS_ENVIRONMENTS) ## Give the client secret of your application at Yoto, typed or piped
	@bin/yoto-secret '$(ENV)'

# --- What is in an environment (docs/migration.md) -------------------------------------------------------------------

FILLS_ENVIRONMENTS := platform/migration/target/.built

$(FILLS_ENVIRONMENTS): $(JAVA_SOURCES)
	@bin/find-jdk > /dev/null
	@$(MVN) -q package -DskipTests -pl platform/migration,environments -am
	@touch $@

.PHONY: migrate
migrate: $(FILLS_ENVIRONMENTS) ## From the Python predecessor: make migrate FROM=old.db ENV=local OWNER=mail (APPLY=1 writes, TOKENS=1)
	@bin/migrate '$(ENV)'

.PHONY: seed
seed: $(FILLS_ENVIRONMENTS) ## Put the demo family into an environment: make seed ENV=dev
	@bin/seed '$(ENV)'

ENVIRONMENTS = $(MVN) -q package -DskipTests -pl environments -am && \
  "$$(bin/find-jdk)/bin/java" -cp 'environments/target/app/*' io.yotosmartstream

.PHONY: inventory
inventory: ## Write docs/inventory/ from what the stacks of both engines plan
	$(MVN) -q test -pl parity -am -Dtest=InventoryTest,SideBySideTest -Dsurefire.failIfNoSpecifiedTests=false -Dinventory.write=true

EMULATORS = $(MVN) -q package -DskipTests -pl platform/emulators -am && "$$(bin/find-jdk)/bin/java" -XX:+UseSerialGC \
  -XX:TieredStopAtLevel=1 -cp 'platform/emulators/target/app/*' io.yotosmartstream.emulators.EmulatorsMain

.PHONY: contracts
contracts: ## The contracts of all ports on the AWS adapters, on emulators of AWS; needs Python 3.13
	@bin/find-python > /dev/null
	$(MVN) verify -pl platform/aws,platform/emulators -am -Dsurefire.skip=true -Dpackages.skip=true -Demulators=true

.PHONY: emulators
emulators: ## Install the emulators of AWS (LocalStack, MiniStack, moto) into the cache, once; needs Python 3.13
	@$(EMULATORS) install

.PHONY: emulator
emulator: ## Run one until Ctrl-C: make emulator NAME=localstack|ministack|moto [EMULATOR_PORT=4566]
	@$(EMULATORS) run '$(NAME)' $(EMULATOR_PORT)

.PHONY: engine-test
engine-test: ## The real Pulumi engine runs the stacks against a stand-in for AWS (needs Go, or pulumi and Go)
	engine=$$(pulumi/engine/build) && $(MVN) verify -pl pulumi -am -Dsurefire.skip=true -Dpackages.skip=true -Dit.test=EngineIT -Dfailsafe.failIfNoSpecifiedTests=false -Dengine="$$engine"

# --- The same as CloudFormation (docs/cdk.md) ----------------------------------------------------------------------

READS_TEMPLATES := cdk/target/.built

$(READS_TEMPLATES): $(JAVA_SOURCES)
	@bin/find-jdk > /dev/null
	@bin/require-node
	@$(MVN) -q package -DskipTests -pl cdk -am
	@touch $@

.PHONY: synth
synth: $(READS_TEMPLATES) ## Write cdk/out/ENV/{account,edge,app}.template.json: make synth ENV=dev
	@bin/cdk-app '$(ENV)'

.PHONY: lint-templates
lint-templates: $(READS_TEMPLATES) ## cfn-lint over the templates of all environments (needs Python)
	@linter=$$(bin/find-cfn-lint) && bin/cdk-app $(basename $(notdir $(wildcard environments/*.yaml))) && \
	  "$$linter" cdk/out/*/*.template.json

# --- The whole stack on a laptop (docs/stack.md) --------------------------------------------------------------------

STACK_PORT ?= 8090
export STACK_PORT
STACK = "$$(bin/find-jdk)/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m \
  -cp 'platform/stack/target/app/*' io.yotosmartstream.stack.StackMain

$(ARTEFACT): $(JAVA_SOURCES)
	@$(MAKE) --silent lambda
	@touch $@

$(TEMPLATE_OF_STACK): $(READS_TEMPLATES) $(wildcard environments/*.yaml) bin/template-of-stack
	@bin/template-of-stack dev

.PHONY: stack-up
stack-up: python-is-there port-is-free build $(ARTEFACT) $(TEMPLATE_OF_STACK) ## The dev stack as CloudFormation deploys it, here, with IAM enforced; needs Python 3.13 (STACK_PORT=8090)
	@$(STACK) up

.PHONY: stack-down
stack-down: ## End it; nothing of it is left
	@if [ -e .stack ] || [ -e platform/stack/target/app ]; then \
	  [ -e platform/stack/target/app ] || $(MVN) -q package -DskipTests -pl platform/stack -am; \
	  $(STACK) down; \
	fi

.PHONY: env
env: ## Every setting of an environment and where it comes from: make env ENV=prod
	@$(ENVIRONMENTS).environments.ShowEnvironment environments $(CONTRACT) "$(ENV)"

.PHONY: env-schema
env-schema: ## Write environments/schema.json and the table of docs/environments.md from the declaration
	@$(ENVIRONMENTS).environments.WriteReference environments/schema.json docs/environments.md

.PHONY: cost
cost: ## What a month costs in each architecture: make cost ENV=prod [HOUSEHOLDS=1] [PROFILE=path] [ALLOWANCES=off]
	@$(ENVIRONMENTS).cost.ShowCost environments $(CONTRACT) "$(ENV)" "$(PROFILE)" "$(HOUSEHOLDS)" "$(ALLOWANCES)"

.PHONY: cost-docs
cost-docs: ## Write the table of docs/cost.md, after a change of prices, profile or what an environment consists of
	@$(ENVIRONMENTS).cost.WriteCostTable environments $(CONTRACT) docs/cost.md

.PHONY: format
format: ui/node_modules/.package-lock.json ## Format Java and the page
	$(MVN) -q spotless:apply
	cd ui && npm run format

.PHONY: clean
clean: ## Remove everything that was built; data in .data stays, a stack that is up is ended
	@[ ! -e .stack ] || $(MAKE) --silent stack-down
	$(MVN) -q clean
	rm -rf target ui/dist ui/node_modules
