// Ends with 0 where a task definition (`aws ecs describe-task-definition` on standard input) is of a release and
// works with a table: task.mjs RELEASE TABLE
import { readFileSync } from 'node:fs'

const [release, table] = process.argv.slice(2)
const container = JSON.parse(readFileSync(0, 'utf8')).taskDefinition.containerDefinitions[0]
const value = (name) => container.environment.find((variable) => variable.name === name)?.value
process.exit(value('YOTO_VERSION') === release && value('TABLE_NAME') === table ? 0 : 1)
