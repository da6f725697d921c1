// Apollo Client and urql as their users write them: what they send, and what they make of answers.
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange, cacheExchange, subscriptionExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { createHash } from 'node:crypto';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { bump, check, expect, finish, partial, url, version, within, wsURL } from './lib.mjs';

const sha256 = async (text) => createHash('sha256').update(text).digest('hex');
const SHELF = gql`query Shelf { shelf { version } }`;
const CITIES = gql`query Cities($n: Int!) { cities(first: $n) { nodes { id } } }`;
const INVALID = gql`query Invalid { nothing }`;
const PARTIAL = gql(partial);
// A query that no earlier run has taught the server.
const unseen = () => gql(`query Unseen { shelf { v${Date.now()}: version } }`);

/** A fetch that remembers what was sent and answered. */
function spy() {
  const calls = [];
  const fetchFn = async (to, init) => {
    const res = await fetch(to, init);
    calls.push({ accept: new Headers(init.headers).get('accept'), body: init.body, to: String(to), status: res.status, type: res.headers.get('content-type') });
    return res;
  };
  return { calls, fetchFn };
}

// Apollo Client
const apollo = (fetchFn, { before = [], ...http } = {}) => new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.from([...before, new HttpLink({ uri: url, fetch: fetchFn, ...http })]),
  defaultOptions: { query: { fetchPolicy: 'no-cache' } },
});
await check('Apollo: query', async () => {
  const { data } = await apollo(fetch).query({ query: SHELF });
  expect(Number.isInteger(data.shelf.version), data);
});
await check('Apollo: variables, by POST and by GET', async () => {
  for (const useGETForQueries of [false, true]) {
    const { data } = await apollo(fetch, { useGETForQueries }).query({ query: CITIES, variables: { n: 2 } });
    expect(data.cities.nodes.length === 2, data);
  }
});
await check('Apollo: errors of an invalid operation', async () => {
  const err = await apollo(fetch).query({ query: INVALID }).then(() => null, (e) => e);
  expect(CombinedGraphQLErrors.is(err), `not a GraphQL error: ${err}`);
  expect(typeof err.errors[0].extensions.code === 'string', err.errors);
});
await check('Apollo: partial data with its errors', async () => {
  const { data, error } = await apollo(fetch).query({ query: PARTIAL, errorPolicy: 'all' });
  expect(Number.isInteger(data?.shelf?.version), data);
  expect(CombinedGraphQLErrors.is(error), `no errors: ${error}`);
});
await check('Apollo: automatic persisted query, taught then known', async () => {
  const { calls, fetchFn } = spy();
  const query = unseen();
  for (let i = 0; i < 2; i++) {
    const { data } = await apollo(fetchFn, { before: [new PersistedQueryLink({ sha256 })] }).query({ query });
    expect(data.shelf, data);
  }
  expect(calls.length === 3, `${calls.length} requests, want 3: miss, taught, known`);
});

// urql
const urql = (fetchFn, exchanges = [], extra = {}) => new Client({
  url, fetch: fetchFn, preferGetMethod: false, exchanges: [cacheExchange, ...exchanges, fetchExchange], requestPolicy: 'network-only', ...extra,
});
await check('urql: query, answered in JSON though it lists text/event-stream', async () => {
  const { calls, fetchFn } = spy();
  const { data, error } = await urql(fetchFn).query(SHELF, {}).toPromise();
  expect(!error && Number.isInteger(data.shelf.version), String(error));
  expect(calls[0].accept.includes('text/event-stream'), `urql no longer lists it: ${calls[0].accept}`);
  expect(calls[0].type.startsWith('application/graphql-response+json'), calls[0].type);
});
await check('urql: variables, by POST and by GET', async () => {
  for (const preferGetMethod of [false, 'force']) {
    const { data, error } = await urql(fetch, [], { preferGetMethod }).query(CITIES, { n: 2 }).toPromise();
    expect(data?.cities.nodes.length === 2, String(error));
  }
});
await check('urql: errors of an invalid operation', async () => {
  const { data, error } = await urql(fetch).query(INVALID, {}).toPromise();
  expect(!data && error.graphQLErrors.length > 0 && !error.networkError, String(error));
});
await check('urql: partial data with its errors', async () => {
  const { data, error } = await urql(fetch).query(PARTIAL, {}).toPromise();
  expect(Number.isInteger(data?.shelf?.version) && error?.graphQLErrors.length > 0, { data, error: String(error) });
});
await check('urql: automatic persisted query, taught then known', async () => {
  const { calls, fetchFn } = spy();
  const query = unseen();
  for (let i = 0; i < 2; i++) {
    const { data, error } = await urql(fetchFn, [persistedExchange({ preferGetForPersistedQueries: false })]).query(query, {}).toPromise();
    expect(data?.shelf, String(error));
  }
  expect(calls.length === 3, `${calls.length} requests, want 3: miss, taught, known`);
});
await check('urql: subscription by server-sent events', () => subscription(urql(fetch, [], { fetchSubscriptions: true })));
await check('urql: subscription by websocket', async () => {
  const ws = createClient({ url: wsURL, webSocketImpl: WebSocket });
  await subscription(urql(fetch, [subscriptionExchange({
    forwardSubscription: (request) => ({ subscribe: (sink) => ({ unsubscribe: ws.subscribe(request, sink) }) }),
  })]));
  await ws.dispose();
});
async function subscription(client) {
  const before = await version();
  let stop;
  const told = new Promise((resolve, reject) => {
    stop = client.subscription(gql`subscription Changes { shelfChanged { version } }`, {}).subscribe(({ data, error }) => {
      if (error) reject(error);
      else if (data.shelfChanged.version > before) resolve();
    }).unsubscribe;
  });
  await new Promise((resolve) => setTimeout(resolve, 500)); // the server listens
  await bump();
  await within(30000, 'event', told);
  stop();
}
finish();
