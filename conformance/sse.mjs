// The graphql-sse client in its distinct connections mode, and clients that do not want a stream.
import { createClient } from 'graphql-sse';
import { check, expect, finish, post, url, watch, within } from './lib.mjs';

const client = createClient({ url, retryAttempts: 0 });
const all = async (request) => {
  const results = [];
  for await (const r of client.iterate(request)) results.push(r);
  return results;
};

await check('query', async () => {
  const [r, ...more] = await within(5000, 'query', all({ query: '{ shelf { version } }' }));
  expect(Number.isInteger(r.data?.shelf?.version) && more.length === 0, r);
});
await check('variables keep their numbers', async () => {
  const [r] = await within(5000, 'query', all({ query: 'query($n: Int) { cities(first: $n) { nodes { id } } }', variables: { n: 2 } }));
  expect(r.data?.cities?.nodes?.length === 2, r);
});
await check('invalid operation: errors, no data, then the end', async () => {
  const [r, ...more] = await within(5000, 'query', all({ query: '{ nothing }' }));
  expect(r.errors?.length && !('data' in r) && more.length === 0, r);
});
await check('subscription: each change is told, in order', async () => {
  const shelf = await watch(client);
  for (let i = 0; i < 3; i++) await shelf.next();
  shelf.dispose();
});
await check('EventSource of browsers: GET', async () => {
  const r = await post(undefined, { method: 'GET', to: `${url}?query=${encodeURIComponent('{ shelf { version } }')}`, accept: 'text/event-stream' });
  expect(r.status === 200 && r.type === 'text/event-stream', `${r.status} ${r.type}`);
  expect(/event: next\ndata: \{"data"/.test(r.body) && r.body.endsWith('event: complete\ndata:\n\n'), r.body);
});
await check('a client that lists text/event-stream beside JSON gets JSON', async () => {
  const r = await post({ query: '{ shelf { version } }' }, {
    accept: 'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
  });
  expect(r.type.startsWith('application/graphql-response+json') && r.json?.data, `${r.type} ${r.body}`);
});
finish();
