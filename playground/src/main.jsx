// Entry point of the page. What Monaco says is settled while its modules load, so the French
// messages come before the rest.
const config = JSON.parse(document.getElementById('config').textContent);

if (config.language === 'fr') {
  const [messages, { translate }] = await Promise.all([import('monaco-french'), import('./translate.js')]);
  globalThis.monacoMessages = messages.default;
  translate(document.body);
}
const { mount } = await import('./app.jsx');
mount(document.getElementById('playground'), config);
