// Says what `pulumi preview --json` found: plan.mjs FILE STATUS FILE-OF-ERRORS
// Ends with 0 where nothing changes, 10 where something does, 11 where a thing that holds what families made would
// be deleted or replaced (unless ALLOW_REPLACE=1), 12 where AS_DEPLOY_ROLE, the role that deploys from GitHub, may not do
// it, 1 where the preview failed.
import { readFileSync } from 'node:fs'

const [file, status, errors] = process.argv.slice(2)
const signs = { create: '+', update: '~', delete: '-', replace: '±', read: '<', import: '=' }

/** Whose loss nobody can make good by deploying again. */
const stateful = [
  ['aws:dynamodb/table:Table', 'table'],
  ['aws:cognito/userPool:UserPool', 'user pool'],
  ['aws:kms/key:Key', 'KMS key'],
  ['aws:s3/bucket:Bucket', 'bucket of audio', 'audio'],
  ['aws:s3/bucketV2:BucketV2', 'bucket of audio', 'audio'],
]

let preview
try {
  preview = JSON.parse(readFileSync(file, 'utf8'))
} catch {
  preview = { diagnostics: [] }
}
const parts = (urn) => urn.split('::')
const typeOf = (urn) => parts(urn)[2].split('$').at(-1)
const nameOf = (urn) => parts(urn).slice(3).join('::')
const why = (step) => step.replaceReasons ?? step.diffReasons ?? []

// A replacement is several steps; the one named replace stands for all.
const steps = (preview.steps ?? []).filter((step) => step.op in signs)
// Components and the stack itself only hold others together.
const shown = steps.filter((step) => !/^(pulumi:pulumi|yoto):/.test(typeOf(step.urn)))
for (const step of shown) {
  const reasons = why(step).length > 0 ? `  [${why(step).join(', ')}]` : ''
  console.log(`  ${signs[step.op]} ${step.op.padEnd(7)} ${typeOf(step.urn)}  ${nameOf(step.urn)}${reasons}`)
}

const lost = steps.flatMap((step) => {
  if (step.op !== 'delete' && step.op !== 'replace') return []
  const kind = stateful.find(
    ([type, , thing]) => type === typeOf(step.urn) && (!thing || nameOf(step.urn).split('-').includes(thing)),
  )
  return kind ? [`the ${kind[1]} ${nameOf(step.urn)} would be ${step.op}d${why(step).length ? ` because of ${why(step).join(', ')}` : ''}`] : []
})
if (lost.length > 0 && process.env.ALLOW_REPLACE !== '1') {
  console.error(`Refused: ${lost.join('; ')}. What is in it would be gone. If you want that, say ALLOW_REPLACE=1.`)
  process.exit(11)
}

// It has no rights over what environments share, nor over itself (docs/decisions/0022-boundary-for-roles.md).
const role = process.env.AS_DEPLOY_ROLE
const beyond = shown.filter(
  ({ urn }) => parts(urn)[1].endsWith('-account') || (typeOf(urn).startsWith('aws:iam/') && nameOf(urn) === role),
)
if (role && beyond.length > 0) {
  const names = [...new Set(beyond.map(({ urn }) => nameOf(urn)))].join(', ')
  console.error(`Refused: ${role} may not change ${names}. A person with the rights of an administrator says make deploy once.`)
  process.exit(12)
}

const failed = (preview.diagnostics ?? []).filter((d) => d.severity === 'error')
if (status !== '0' || failed.length > 0) {
  for (const { message } of failed) console.error(message.trim())
  const more = readFileSync(errors, 'utf8').trim()
  if (more !== '') console.error(more)
  process.exit(1)
}
for (const { message } of (preview.diagnostics ?? []).filter((d) => d.severity === 'warning')) console.error(message.trim())

console.log(steps.length === 0 ? '  nothing' : `  ${shown.length} changes`)
process.exit(steps.length === 0 ? 0 : 10)
