// The audits of graphql-http, all of them: MUST, SHOULD and MAY.
import { serverAudits } from 'graphql-http';
import { check, expect, finish, url } from './lib.mjs';

const audits = serverAudits({ url });
for (const audit of audits) {
  await check(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    expect(result.status === 'ok', `${result.status}: ${result.reason}`);
  });
}
await check('61 audits ran', () => expect(audits.length === 61, `${audits.length} ran`));
finish();
