// The graphql-ws client: its shared socket, and a live subscription beside operations that fail.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { check, expect, finish, watch, within, wsURL } from './lib.mjs';
import { rawChecks } from './ws-raw.mjs';

const connect = (on = {}) => createClient({ url: wsURL, webSocketImpl: WebSocket, retryAttempts: 0, on });

/** Runs one operation to its end; resolves to {results, error}. */
const run = (client, request) => within(10000, 'operation', new Promise((resolve) => {
  const results = [];
  client.subscribe(request, {
    next: (r) => results.push(r),
    error: (error) => resolve({ results, error }),
    complete: () => resolve({ results }),
  });
}));

/**
 * Holds the client up, so that it then reads in one breath all that the server has sent meanwhile.
 * Told so of an error and of an end, it gives up its socket, live subscription and all.
 */
function busy(ms) {
  for (const until = Date.now() + ms; Date.now() < until;);
}

await check('query', async () => {
  const { results, error } = await run(connect(), { query: '{ shelf { version } }' });
  expect(!error && results.length === 1 && Number.isInteger(results[0].data.shelf.version), { results, error });
});
await check('variables keep their numbers', async () => {
  const { results, error } = await run(connect(), { query: 'query($n: Int) { cities(first: $n) { nodes { id } } }', variables: { n: 2 } });
  expect(results[0]?.data?.cities?.nodes?.length === 2, { results, error });
});
await check('invalid operation ends with an error', async () => {
  const { results, error } = await run(connect(), { query: '{ nothing }' });
  expect(results.length === 0 && Array.isArray(error) && error[0].message, { results, error });
});
await check('all events of a live subscription arrive while other operations fail on its socket', async () => {
  const bad = ['{', '{ nothing }', 'subscription { nothing }', 'query A { __typename } query B { __typename }'];
  const closes = [];
  const client = connect({ closed: (e) => closes.push(e.code) });
  const shelf = await watch(client);
  for (let i = 0; i < 5; i++) {
    for (const query of bad) {
      const ended = run(client, { query });
      await new Promise(setImmediate); // it is sent
      busy(50);
      expect((await ended).error, `${query} did not fail`);
    }
    await shelf.next();
  }
  expect(closes.length === 0, `the socket was closed with ${closes}`);
  shelf.dispose();
});
await rawChecks();
finish();
