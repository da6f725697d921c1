// GraphQL over HTTP, release of September 2026, as rules of our own from its text: for a server in
// that mode. Every SHOULD is taken as a MUST.
import { check, expect, finish, partial, post, url } from './lib.mjs';

const full = 'application/graphql-response+json';
const plain = 'application/json';
const good = { query: '{ __typename }' };
const get = (params) => `${url}?${new URLSearchParams(params)}`;

/** One check: what is sent, the status wanted, and what else must hold of the answer. */
function rule(name, send, status, also = () => {}) {
  return check(name, async () => {
    const r = await send();
    const wanted = [status].flat();
    expect(wanted.includes(r.status), `status ${r.status}, want ${wanted.join(' or ')}: ${r.body.slice(0, 200)}`);
    also(r);
  });
}
const type = (t) => (r) => expect(r.type.startsWith(t), `Content-Type ${r.type}, want ${t}`);
const utf8 = (t) => (r) => expect(r.type === `${t}; charset=utf-8`, `Content-Type ${r.type}`);
const noData = (r) => {
  expect(r.json && !('data' in r.json), `data member in ${r.body.slice(0, 200)}`);
  expect(Array.isArray(r.json.errors) && r.json.errors.length > 0, `no errors in ${r.body.slice(0, 200)}`);
  type(full)(r);
};

// Media types
await rule('response in graphql-response+json, in UTF-8', () => post(good), 200, utf8(full));
await rule('legacy client: success in application/json', () => post(good, { accept: plain }), 200, utf8(plain));
await rule('highest quality wins, not the first', () => post(good, { accept: `${plain};q=0.5, ${full}` }), 200, type(full));
await rule('highest quality wins, the other way', () => post(good, { accept: `${full};q=0.5, ${plain}` }), 200, type(plain));
await rule('advised Accept header', () => post(good, { accept: `${full}, ${plain};q=0.9` }), 200, type(full));
await rule('quality 0 is a refusal', () => post(good, { accept: `${plain};q=0, ${full}` }), 200, type(full));
await rule('nothing acceptable', () => post(good, { accept: 'text/html' }), 406);
await rule('cached by Accept and by language', () => post(good), 200, (r) => {
  const vary = (r.headers.get('vary') ?? '').toLowerCase();
  expect(/\baccept\b(?!-)/.test(vary) && vary.includes('accept-language'), `Vary: ${vary}`);
});

// Requests
await rule('POST in UTF-8', () => post({ query: '{ __type(name: "Montérégie 🏘") { name } }' }), 200);
await rule('other members are ignored', () => post({ ...good, extra: 1 }), 200);
await rule('null is as if absent', () => post({ ...good, operationName: null, variables: null, extensions: null }), 200);
await rule('GET', () => post(undefined, { method: 'GET', to: get(good) }), 200);
await rule('GET: empty is as if absent', () =>
  post(undefined, { method: 'GET', to: get({ ...good, operationName: '', variables: '', extensions: '' }) }), 200);
await rule('GET: operationName', () =>
  post(undefined, { method: 'GET', to: get({ query: 'query null { __typename } query b { shelf { version } }', operationName: 'null' }) }), 200);
await rule('GET: Int in variables', () =>
  post(undefined, { method: 'GET', to: get({ query: 'query($n: Int) { cities(first: $n) { nodes { id } } }', variables: '{"n":2}' }) }),
  200, (r) => expect(r.json.data.cities.nodes.length === 2, r.body));
await rule('no Content-Type', () =>
  post(undefined, { method: 'POST', headers: {} }), 415);
await rule('a form', () =>
  post('query={__typename}', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }), 415);
await rule('multipart', () =>
  post('--x--', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }), 415);
await rule('another encoding', () =>
  post(good, { headers: { 'content-type': 'application/json; charset=iso-8859-1' } }), 415);
await rule('unsupported method', () => post(good, { method: 'PUT' }), 405, (r) => {
  const allow = r.headers.get('allow') ?? '';
  expect(allow.includes('POST') && allow.includes('GET'), `Allow: ${allow}`);
});
// 405 where the schema has mutations, 422 where it has none: validation comes first.
await rule('mutation by GET', () =>
  post(undefined, { method: 'GET', to: get({ query: 'mutation { __typename }' }) }), [405, 422], (r) =>
  expect(r.status !== 405 || r.headers.get('allow') === 'POST', `Allow: ${r.headers.get('allow')}`));
await rule('too large', () => post({ ...good, extra: 'x'.repeat(20 << 20) }), 413);

// Errors of the request
for (const [name, body, status] of [
  ['body is not JSON', 'NONSENSE', 400],
  ['body ends early', '{"query":', 400],
  ['misspelt query', { qeury: '{ __typename }' }, 422],
  ['query of a wrong type', { query: 7 }, 422],
  ['variables of a wrong type', { ...good, variables: [7] }, 422],
  ['extensions of a wrong type', { ...good, extensions: 'x' }, 422],
  ['operationName of a wrong type', { ...good, operationName: {} }, 422],
  ['document does not parse', { query: '{' }, 400],
  ['document is not valid', { query: '{ nothing }' }, 422],
  ['ambiguous operation', { query: 'query A { __typename } query B { __typename }' }, 422],
  ['unknown operation', { query: 'query A { __typename }', operationName: 'B' }, 422],
  ['variable not coercible', { query: 'query($n: Int!) { cities(first: $n) { nodes { id } } }', variables: { n: 'deux' } }, 422],
  ['variable missing', { query: 'query($n: Int!) { cities(first: $n) { nodes { id } } }' }, 422],
]) {
  await rule(name, () => post(body), status, noData);
  await rule(`${name}, legacy client`, () => post(body, { accept: plain }), status, noData);
}
await rule('nothing of the request is echoed', () => post('{"password":"hunter2"'), 400, (r) =>
  expect(!r.body.includes('hunter2'), r.body));

// Results
await rule('data and errors', () => post({ query: partial }), 294, (r) => {
  type(full)(r);
  expect(r.json.data && r.json.errors?.length, r.body);
});
await rule('data and errors, legacy client', () => post({ query: partial }, { accept: plain }), 200, type(plain));
finish();
