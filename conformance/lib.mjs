// What the suites share: where the server is, one printed line per check, and the exit code.
import { exec } from 'node:child_process';
import { promisify } from 'node:util';

/** Address of the GraphQL endpoint, from the environment. */
export const url = process.env.URL ?? 'http://127.0.0.1:8080/graphql';
export const wsURL = url.replace(/^http/, 'ws');

/** A query whose answer has data and an error: the identifier names nothing. */
export const partial = process.env.PARTIAL ?? '{ shelf { version } node(id: "inconnu") { id } }';

let passed = 0;
let failed = 0;

/** Runs fn, which throws when the check fails, and prints one line. */
export async function check(name, fn) {
  try {
    await fn();
    passed++;
    console.log(`ok    ${name}`);
  } catch (err) {
    failed++;
    console.log(`FAIL  ${name}: ${String(err?.message ?? err).replaceAll('\n', ' ')}`);
  }
}

/** Ends the script: the count, and an exit code other than 0 after a failure. */
export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

/** Fails the check unless cond holds. */
export function expect(cond, message) {
  if (!cond) throw new Error(typeof message === 'string' ? message : JSON.stringify(message));
}

/** Rejects when promise takes longer than ms milliseconds. */
export function within(ms, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing after ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Makes the public shelf change once, by the command in BUMP. */
export async function bump() {
  expect(process.env.BUMP, 'BUMP is not set: a command that changes the public shelf once');
  await promisify(exec)(process.env.BUMP, { shell: '/bin/sh' });
}

/** Posts a GraphQL request and returns {status, headers, type, body, json}. */
export async function post(payload, { accept = 'application/graphql-response+json', headers, method = 'POST', to = url } = {}) {
  const body = payload === undefined || typeof payload === 'string' ? payload : JSON.stringify(payload);
  const res = await fetch(to, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(accept ? { accept } : {}), ...headers },
    body,
  });
  const text = await res.text();
  let json;
  try { json = JSON.parse(text); } catch { /* the checks that need JSON fail on undefined */ }
  return { status: res.status, headers: res.headers, type: res.headers.get('content-type') ?? '', body: text, json };
}

/** Version of the public shelf now. */
export async function version() {
  const { json, body } = await post({ query: '{ shelf { version } }' });
  expect(Number.isInteger(json?.data?.shelf?.version), body);
  return json.data.shelf.version;
}

/**
 * Subscribes to the changes of the public shelf with a client of graphql-ws or graphql-sse.
 * next() makes one change and waits until the subscription tells of it; versions must not go back
 * and the subscription must not end.
 */
export async function watch(client) {
  let last = await version();
  let ended;
  let wake = () => {};
  const end = (how) => { ended = how; wake(); };
  const dispose = client.subscribe({ query: 'subscription { shelfChanged { version } }' }, {
    next: (r) => {
      const v = r.data?.shelfChanged?.version;
      if (!(v >= last)) end(`${JSON.stringify(r)} after version ${last}`);
      else if (v > last) { last = v; wake(); }
    },
    error: (err) => end(`error ${JSON.stringify(err)}`),
    complete: () => end('complete'),
  });
  await new Promise((resolve) => setTimeout(resolve, 500)); // the server listens
  return {
    dispose,
    async next() {
      const told = new Promise((resolve) => { wake = resolve; });
      await bump();
      await within(30000, 'change of the shelf', told);
      expect(!ended, `the subscription ended: ${ended}`);
    },
  };
}
