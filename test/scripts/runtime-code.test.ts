import { expect } from 'chai';
import { isTypeOnly } from '../../scripts/runtime-code.ts';

describe('isTypeOnly', () => {
  it('is true of types, comments and type imports', () => {
    const source = `/** a */\nimport type { B } from './b.ts';\nexport interface A {\n  b: B; // c\n}\nexport type C = A;\n`;
    expect(isTypeOnly(source)).to.equal(true);
  });

  it('is false as soon as anything runs', () => {
    expect(isTypeOnly('export type A = 1;\nexport const a = 1;\n')).to.equal(false);
    expect(isTypeOnly("export * from './a.ts';\n")).to.equal(false);
  });
});
