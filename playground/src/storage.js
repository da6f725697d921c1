// What the browser keeps between visits: tabs, history, sizes; never the request headers, where
// tokens are. GraphiQL leaves headers out of its tabs, but its history panel stores them.
const HISTORY = new Set(['graphiql:queries', 'graphiql:favorites']);

/** The storage that GraphiQL writes through. */
export const storage = {
  get length() {
    return localStorage.length;
  },
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, HISTORY.has(key) ? withoutHeaders(value) : value),
  removeItem: (key) => localStorage.removeItem(key),
  clear() {
    for (const key of Object.keys(localStorage)) if (key.startsWith('graphiql:')) localStorage.removeItem(key);
  },
};

/** Tells whether this browser has no tabs of an earlier visit. */
export const isFirstVisit = () => storage.getItem('graphiql:tabState') === null;

function withoutHeaders(value) {
  return JSON.stringify(JSON.parse(value), (key, inner) => (key === 'headers' && inner ? '' : inner));
}
