// relay-compiler on the schema that the server publishes, then relay-runtime walking a connection.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { check, expect, finish, post, url } from './lib.mjs';

const require = createRequire(import.meta.url);
const { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery } = require('relay-runtime');

const PAGE = 10;
const SOURCE = `
graphql\`
  query CitiesQuery($count: Int!, $cursor: Cursor) {
    cities(first: $count, after: $cursor) @connection(key: "Cities_cities") {
      totalCount
      edges { node { id code name } }
    }
  }
\`;
graphql\`
  query CitiesNodeQuery($id: ID!) {
    node(id: $id) { __typename id ... on City @alias(as: "city") { code } }
  }
\`;
`;

/** Compiles SOURCE against the server's schema; returns the compiled operations. */
async function compile(dir) {
  const schema = await post(undefined, { method: 'GET', to: new URL('/schema.graphqls', url).href, accept: '*/*' });
  expect(schema.status === 200, `/schema.graphqls: ${schema.status}`);
  await mkdir(join(dir, 'src'));
  await writeFile(join(dir, 'package.json'), '{"type":"module"}');
  await writeFile(join(dir, 'schema.graphql'), schema.body);
  await writeFile(join(dir, 'src', 'Cities.js'), SOURCE);
  await writeFile(join(dir, 'relay.config.json'), JSON.stringify({
    src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: true,
  }));
  await promisify(execFile)(require('relay-compiler'), ['relay.config.json'], { cwd: dir, maxBuffer: 64 << 20 })
    .catch((err) => { throw new Error(`relay-compiler: ${err.stdout}${err.stderr}`); });
  const load = async (name) => (await import(pathToFileURL(join(dir, 'src', '__generated__', `${name}.graphql.js`)))).default;
  return { cities: await load('CitiesQuery'), node: await load('CitiesNodeQuery') };
}

let requests = 0;
const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(async (operation, variables) => {
    requests++;
    return (await post({ query: operation.text, variables })).json;
  }),
});
const complaints = []; // relay-runtime says what it finds wrong with ids on the console
console.error = (...args) => complaints.push(args.join(' '));
console.warn = console.error;

const dir = await mkdtemp(join(tmpdir(), 'maillage-relay-'));
let compiled;
let walked;
await check('relay-compiler accepts the schema and the operations', async () => { compiled = await compile(dir); });
await rm(dir, { recursive: true, force: true });

await check(`relay-runtime walks all cities by pages of ${PAGE}`, async () => {
  const connection = createOperationDescriptor(compiled.cities, { count: PAGE });
  environment.retain(connection);
  let last = { pageInfo: { hasNextPage: true, endCursor: null } };
  while (last.pageInfo.hasNextPage) {
    const before = walked?.edges.length ?? 0;
    const page = { count: PAGE, cursor: last.pageInfo.endCursor };
    await fetchQuery(environment, compiled.cities, page, { networkCacheConfig: { force: true } }).toPromise();
    walked = environment.lookup(connection.fragment).data.cities;
    expect(walked.edges.length > before, `page after ${page.cursor} brought nothing; ${before} of ${walked.totalCount} cities`);
    last = walked;
  }
  expect(walked.edges.length === walked.totalCount, `${walked.edges.length} cities, totalCount ${walked.totalCount}`);
  expect(requests === Math.ceil(walked.totalCount / PAGE), `${requests} requests`);
});
await check('no city twice, no id or code twice', () => {
  for (const key of ['id', 'code']) {
    const seen = new Set(walked.edges.map((edge) => edge.node[key]));
    expect(seen.size === walked.totalCount, `${seen.size} different ${key}s for ${walked.totalCount} cities`);
  }
});
await check('node(id:) finds a city again', async () => {
  const { id, code } = walked.edges.at(-1).node;
  const { node } = await fetchQuery(environment, compiled.node, { id }).toPromise();
  expect(node?.id === id && node.__typename === 'City' && node.city.code === code, node);
});
await check('relay-runtime has no complaint', () => expect(complaints.length === 0, complaints.join('; ')));
finish();
