// graphql-transport-ws message by message: what a well-behaved client never sends.
import WebSocket from 'ws';
import { check, expect, url, within, wsURL } from './lib.mjs';

/** Opens a socket and returns {say, hear, closed, ws}. */
async function open({ protocol = 'graphql-transport-ws', origin } = {}) {
  const ws = new WebSocket(wsURL, protocol, { origin });
  const inbox = [];
  const waiting = [];
  ws.on('message', (data) => {
    const m = JSON.parse(data);
    (waiting.shift() ?? ((x) => inbox.push(x)))(m);
  });
  const closed = new Promise((resolve) => ws.on('close', (code) => resolve(code)));
  const result = {
    ws, closed,
    say: (m) => ws.send(typeof m === 'string' ? m : JSON.stringify(m)),
    hear: (ms = 5000) => within(ms, 'message', inbox.length ? Promise.resolve(inbox.shift()) : new Promise((resolve) => waiting.push(resolve))),
    silent: async (ms = 300) => { await new Promise((r) => setTimeout(r, ms)); return inbox.length === 0; },
  };
  await within(5000, 'handshake', new Promise((resolve, reject) => {
    ws.on('open', resolve);
    ws.on('error', reject);
    ws.on('unexpected-response', (_, res) => reject(new Error(`handshake answered ${res.statusCode}`)));
  }));
  return result;
}

async function connected() {
  const c = await open();
  c.say({ type: 'connection_init' });
  expect((await c.hear()).type === 'connection_ack', 'no connection_ack');
  return c;
}

const live = (id) => ({ id, type: 'subscribe', payload: { query: 'subscription { shelfChanged { version } }' } });
const query = (id, text = '{ __typename }') => ({ id, type: 'subscribe', payload: { query: text } });

async function closesWith(code, connect, ...messages) {
  const c = await connect();
  for (const m of messages) c.say(m);
  const got = await within(8000, 'close', c.closed);
  expect(got === code, `closed with ${got}, want ${code}`);
}

export async function rawChecks() {
  for (const [code, name, connect, ...messages] of [
    [4400, 'not JSON', open, '{'],
    [4400, 'unknown message type', connected, { type: 'start' }],
    [4400, 'subscribe without id', connected, { type: 'subscribe', payload: { query: '{ __typename }' } }],
    [4400, 'subscribe without query', connected, { id: '1', type: 'subscribe', payload: {} }],
    [4400, 'payload that is not an object', open, { type: 'connection_init', payload: 7 }],
    [4401, 'subscribe before connection_ack', open, query('1')],
    [4408, 'no connection_init', open],
    [4409, 'id in use', connected, live('1'), live('1')],
    [4429, 'second connection_init', connected, { type: 'connection_init' }],
  ]) {
    await check(`${name}: closed with ${code}`, () => closesWith(code, connect, ...messages));
  }
  await check('nothing after error, and its id is free at once', async () => {
    const c = await connected();
    c.say(query('1', '{ nothing }'));
    const m = await c.hear();
    expect(m.type === 'error' && m.id === '1' && Array.isArray(m.payload), m);
    expect(await c.silent(), 'a message after error');
    c.say(query('1'));
    const types = [(await c.hear()).type, (await c.hear()).type];
    expect(types.join() === 'next,complete', types);
    c.ws.close();
  });
  await check('nothing after complete by the client', async () => {
    const c = await connected();
    c.say(live('1'));
    c.say({ id: '1', type: 'complete' });
    c.say({ id: '1', type: 'complete' });
    c.say({ type: 'ping' });
    for (let m = await c.hear(); m.type !== 'pong'; m = await c.hear()) {
      expect(m.type === 'next', `${m.type} after complete`); // an event told before it was read
    }
    expect(await c.silent(), 'a message after complete');
    c.ws.close();
  });
  await check('ping is answered, before connection_init too', async () => {
    const c = await open();
    c.say({ type: 'ping', payload: { n: 1 } });
    const m = await c.hear();
    expect(m.type === 'pong' && m.payload?.n === 1, m);
    c.ws.close();
  });
  await check('at most 20 operations at once; the socket survives', async () => {
    const c = await connected();
    for (let i = 0; i < 20; i++) c.say(live(`live${i}`));
    c.say(query('one more'));
    let m = await c.hear();
    while (m.type === 'next' && m.id !== 'one more') m = await c.hear(); // a first event at once is fine
    expect(m.type === 'error' && m.id === 'one more' && m.payload[0].extensions.code === 'LIMIT_EXCEEDED', m);
    c.say({ type: 'ping' });
    while (m.type !== 'pong') m = await c.hear();
    c.ws.close();
  });
  await check('a message of 20 MB: closed with 1009', async () => {
    const c = await connected();
    c.say({ type: 'ping', payload: { x: 'x'.repeat(20 << 20) } });
    const got = await within(8000, 'close', c.closed);
    expect(got === 1009 || got === 1006, `closed with ${got}`); // 1006: cut while still sending
  });
  await check('foreign origin refused', async () => {
    const refused = await open({ origin: 'https://foreign.example' }).then(() => 'accepted', (e) => e.message);
    expect(refused === 'handshake answered 403', refused);
  });
  await check('own origin accepted', async () => {
    (await open({ origin: new URL(url).origin })).ws.close();
  });
  await check('legacy subprotocol refused', async () => {
    const refused = await open({ protocol: 'graphql-ws' }).then(() => 'accepted', () => 'refused');
    expect(refused === 'refused', refused);
  });
}
