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
  table.id = replacement
  table.outputs.id = replacement
  for (const properties of [table.inputs, table.outputs]) {
    properties.name = replacement
    if (properties.arn) properties.arn = properties.arn.replace(/\/[^/]*$/, `/${replacement}`)
  }
  return [JSON.stringify(state, null, 2)]
}

for (const answer of answers[question](...args)) console.log(answer)
