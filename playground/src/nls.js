// Stands in for Monaco's message module: the messages are looked up by their English wording in
// globalThis.monacoMessages, and stay English when there are none.

/** Returns the message in the language of the page; key is Monaco's own and not needed. */
export const localize = (_key, english, ...values) => format(translated(english), values);

/** Returns the message in the language of the page beside the English one. */
export const localize2 = (_key, english, ...values) => ({
  value: format(translated(english), values),
  original: format(english, values),
});

export const getNLSLanguage = () => undefined;
export const getNLSMessages = () => undefined;

// One of the messages is « constructor », hence the question whether the word is really there.
const translated = (english) => {
  const messages = globalThis.monacoMessages ?? {};
  return Object.hasOwn(messages, english) ? messages[english] : english;
};
const format = (message, values) => message.replace(/\{(\d+)\}/g, (hole, i) => values[i] ?? hole);
