// Builds dist/graphiql.zip, the one file that the binary embeds. With --check, builds in memory
// and fails when the committed zip holds anything else.
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import { unzip, zip } from './zip.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, 'dist', 'graphiql.zip');
const modules = join(here, 'node_modules');

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  outdir: 'out',
  target: ['chrome110', 'firefox115', 'safari16.4'],
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  charset: 'utf8',
  plugins: [frenchMonaco(), styledOnce()],
};

const workers = await esbuild.build({
  ...common,
  format: 'iife',
  entryPoints: {
    'worker-editor': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'worker-json': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'worker-graphql': 'monaco-graphql/esm/graphql.worker.js',
  },
});
const workerFiles = Object.fromEntries(
  names(workers).map((name) => [/^worker-(\w+)-/.exec(name)[1], name]),
);
const page = await esbuild.build({
  ...common,
  format: 'esm',
  splitting: true,
  keepNames: true, // GraphiQL names its icons after its functions
  entryPoints: { main: 'src/main.jsx' },
  jsx: 'automatic',
  define: { ...common.define, WORKERS: JSON.stringify(workerFiles) },
});

const files = new Map();
for (const { path, contents } of [...workers.outputFiles, ...page.outputFiles]) {
  // The style sheet of the entry point holds those of the chunks.
  if (path.endsWith('.css') && !basename(path).startsWith('main-')) continue;
  files.set(basename(path), Buffer.from(contents));
}
files.set('licenses.txt', Buffer.from(licenses([workers.metafile, page.metafile])));

if (process.argv.includes('--check')) {
  const committed = existsSync(target) ? unzip(readFileSync(target)) : new Map();
  const differing = [...new Set([...files.keys(), ...committed.keys()])]
    .filter((name) => !files.has(name) || !committed.get(name)?.equals(files.get(name)))
    .sort();
  if (differing.length > 0) {
    console.error(`dist/graphiql.zip is stale, run npm run build. Differing files:\n  ${differing.join('\n  ')}`);
    process.exit(1);
  }
  console.log(`dist/graphiql.zip is up to date (${files.size} files)`);
} else {
  mkdirSync(dirname(target), { recursive: true });
  const archive = zip(files);
  writeFileSync(target, archive);
  console.log(`dist/graphiql.zip: ${files.size} files, ${archive.length} bytes`);
}

function names(result) {
  return result.outputFiles.map(({ path }) => basename(path));
}

// Monaco's modules carry English messages only; its ready-made build carries the French ones by
// number, beside the English wording. Pair them, and have src/nls.js look them up.
function frenchMonaco() {
  return {
    name: 'french-monaco',
    setup(build) {
      build.onLoad({ filter: /monaco-editor\/esm\/vs\/nls\.js$/ }, () => ({
        contents: readFileSync(join(here, 'src', 'nls.js'), 'utf8'),
        loader: 'js',
      }));
      build.onResolve({ filter: /^monaco-french$/ }, ({ path }) => ({ path, namespace: 'messages' }));
      build.onLoad({ filter: /.*/, namespace: 'messages' }, () => ({
        contents: JSON.stringify(frenchMessages()),
        loader: 'json',
      }));
    },
  };
}

function frenchMessages() {
  const ready = join(modules, 'monaco-editor', 'dev', 'vs');
  const loaded = { define: (_dependencies, factory) => factory() };
  loaded.globalThis = loaded;
  vm.runInNewContext(readFileSync(join(ready, 'nls.messages.fr.js'), 'utf8'), loaded);
  const source = readFileSync(join(ready, 'editor', 'editor.main.js'), 'utf8');
  const calls = [...source.matchAll(/\blocalize2?\)?\((\d+), ("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\$]|\\.)*`)/g)];
  if (calls.length !== loaded._VSCODE_NLS_MESSAGES.length) throw new Error('some messages of monaco-editor were not found');
  const messages = Object.create(null);
  for (const [, number, literal] of calls) {
    const english = vm.runInNewContext(literal);
    const french = loaded._VSCODE_NLS_MESSAGES[number];
    if (french && french !== english) messages[english] ??= french;
  }
  return messages;
}

// GraphiQL's style sheet holds Monaco's: leave out the one that each Monaco module brings.
function styledOnce() {
  return {
    name: 'styled-once',
    setup(build) {
      build.onLoad({ filter: /monaco-editor\/esm\/.*\.css$/ }, () => ({ contents: '', loader: 'css' }));
    },
  };
}

// The licence of every package that is in the bundle, as their terms require.
function licenses(metafiles) {
  const folders = new Set();
  for (const { inputs } of metafiles)
    for (const input of Object.keys(inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (folder) folders.add(folder);
    }
  const require = createRequire(import.meta.url);
  return [...folders].sort().map((folder) => {
    const { name, version, license } = require(join(here, folder, 'package.json'));
    const texts = readdirSync(join(here, folder)).filter((file) => /^(licen[cs]e|notice|thirdpartynotices)/i.test(file)).sort();
    const terms = texts.map((file) => readFileSync(join(here, folder, file), 'utf8').trim()).join('\n\n');
    return `${name} ${version} (${license})\n\n${terms}`.trim();
  }).join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}
