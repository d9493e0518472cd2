// Questions to the state of a stack (`pulumi stack export` on standard input), for the shell.
import { readFileSync } from 'node:fs'

const [question, ...args] = process.argv.slice(2)
const state = JSON.parse(readFileSync(0, 'utf8'))
const resources = state.deployment?.resources ?? []
const ofType = (type) => resources.filter((r) => r.type === type)
const line = (...fields) => fields.join('\t')

const answers = {
  /** Of each alias: URN, function, version. */
  aliases: () => ofType('aws:lambda/alias:Alias').map((r) => line(r.urn, r.outputs.functionName, r.outputs.functionVersion)),
  /** Of each service: URN, name, cluster, task definition. */
  services: () =>
    ofType('aws:ecs/service:Service').map((r) => line(r.urn, r.outputs.name, r.outputs.cluster, r.outputs.taskDefinition)),
  /** Of each table: URN, name. */
  tables: () => ofType('aws:dynamodb/table:Table').map((r) => line(r.urn, r.outputs.name)),
  /** What is protected, but for what only holds it together. */
  protected: () => resources.filter((r) => r.protect).map((r) => line(r.type, r.id)),
  /** What is there at AWS. */
  kept: () => resources.filter((r) => r.custom && !r.type.startsWith('pulumi:')).map((r) => line(r.type, r.id)),
  /** The whole state with another table in the place of one: swap-table OLD NEW. */
  'swap-table': (old, replacement) => swapTable(old, replacement),
}

function swapTable(old, replacement) {
  const table = ofType('aws:dynamodb/table:Table').find((r) => r.outputs.name === old)
  const urn = table.urn.replace(/::[^:]*$/, `::${replacement}`)
  // Whoever refers to it does so by its URN, as a whole text.
  const renamed = JSON.parse(JSON.stringify(state).replaceAll(JSON.stringify(table.urn), JSON.stringify(urn)))
  const swapped = renamed.deployment.resources.find((r) => r.urn === urn)
  swapped.id = replacement
  for (const properties of [swapped.inputs, swapped.outputs]) {
    properties.name = replacement
    if (properties.arn) properties.arn = properties.arn.replace(/\/[^/]*$/, `/${replacement}`)
  }
  if (swapped.outputs.id) swapped.outputs.id = replacement
  return [JSON.stringify(renamed, null, 2)]
}

for (const answer of answers[question](...args)) console.log(answer)
