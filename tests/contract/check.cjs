// Checks samples against GitHub's published contract: node check.cjs NODE_MODULES SAMPLES
// A line of SAMPLES is {"operation": "GET /path/{of}/openapi", "status": 200, "body": ...} or {"query": "..."}. Prints what does not fit.
const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

const modules = createRequire(path.join(path.resolve(process.argv[2]), 'x.js'));
// OpenAPI 3.0 says `nullable` beside `anyOf` too, where JSON Schema has no such word.
function plain(schema) {
  if (Array.isArray(schema)) return schema.map(plain);
  if (schema === null || typeof schema !== 'object') return schema;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, plain(value)]));
  if (typeof nullable === 'object') return { nullable, ...rest };
  return nullable ? { anyOf: [rest, { type: 'null' }] } : rest;
}

const samples = fs.readFileSync(process.argv[3], 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
const flaws = [];

const answers = samples.filter(sample => sample.operation);
if (answers.length > 0) {
  const openapi = modules('@octokit/openapi').schemas['api.github.com'];
  const ajv = new (modules('ajv').default)({ strict: false, allErrors: false, validateFormats: false, logger: false });
  ajv.addSchema({ $id: 'github', components: plain(openapi.components) });
  const compiled = new Map();
  for (const { operation, status, body } of answers) {
    const key = `${operation} ${status}`;
    if (!compiled.has(key)) {
      const [method, route] = operation.split(' ');
      let response = openapi.paths[route]?.[method.toLowerCase()]?.responses[status];
      if (response?.$ref) response = openapi.components.responses[response.$ref.split('/').pop()];
      const schema = response?.content?.['application/json']?.schema;
      compiled.set(key, schema ? ajv.compile(JSON.parse(JSON.stringify(plain(schema)).replaceAll('"#/', '"github#/'))) : null);
    }

    const validate = compiled.get(key);
    if (!validate) flaws.push(`${key}: not in the description`);
    else if (!validate(body)) flaws.push(`${key}: ${validate.errors.slice(0, 3).map(e => `${e.instancePath} ${e.message}`).join('; ')}`);
  }
}

const queries = samples.filter(sample => sample.query);
if (queries.length > 0) {
  const graphql = modules('graphql');
  const sdl = fs.readFileSync(path.join(process.argv[2], '@octokit/graphql-schema/schema.graphql'), 'utf8');
  const schema = graphql.buildSchema(sdl, { assumeValid: true, assumeValidSDL: true });
  for (const { query } of queries) {
    for (const error of graphql.validate(schema, graphql.parse(query))) flaws.push(`query: ${error.message}`);
  }
}

console.log(flaws.join('\n'));
