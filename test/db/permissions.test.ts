import { expect } from 'chai';
import { NotAuthorized } from '../../db/errors.ts';
import { authorize, may, roleNames, roles } from '../../db/permissions.ts';
import { isTimeZone, isUuid, storableJson, storableText } from '../../db/values.ts';

const mine = { actorId: 'a', ownerId: 'a' };
const theirs = { actorId: 'a', ownerId: 'b' };

describe('permissions', () => {
  it('are denied unless listed', () => {
    expect(may('viewer', 'event:read:own', mine)).to.equal(true);
    expect(may('viewer', 'event:create:own', mine)).to.equal(false);
    expect(may('member', 'event:create:own', { actorId: 'a' })).to.equal(true);
    expect(may('member', 'room:create:tenant', mine)).to.equal(false);
    expect(may('nobody', 'chat', mine)).to.equal(false);
    expect(may('constructor', 'chat', mine)).to.equal(false);
    expect(may('nobody', 'public', mine)).to.equal(true);
  });

  it('of scope own reach the actor’s rows only, unless the role has them for the tenant', () => {
    expect(may('member', 'event:update:own', mine)).to.equal(true);
    expect(may('member', 'event:update:own', theirs)).to.equal(false);
    expect(may('member', 'event:update:own', { actorId: 'a', ownerId: null })).to.equal(false);
    expect(may('admin', 'event:update:own', theirs)).to.equal(true);
    expect(may('member', 'event:update:tenant', mine)).to.equal(false);
  });

  it('leave notes to those who wrote them', () => {
    for (const role of roleNames) expect(may(role, 'note:read:own', theirs), role).to.equal(false);
  });

  it('let each role do at least what the one below may', () => {
    const order = ['viewer', 'member', 'operator', 'admin', 'owner'] as const;
    for (const [i, role] of order.entries()) {
      expect(roles[role], role).to.include.members([...roles[order[Math.max(0, i - 1)] ?? 'viewer']]);
    }
    expect(roleNames).to.have.members(Object.keys(roles));
  });

  it('throw NotAuthorized', () => {
    expect(() => authorize('viewer', 'note:create:own', mine)).to.throw(NotAuthorized, /viewer.*note:create:own/);
    expect(() => authorize('member', 'note:create:own', mine)).to.not.throw();
  });
});

describe('values', () => {
  it('are checked before they reach a column', () => {
    expect(isUuid('5f511d27-f138-4a07-b5d2-cb6a33357219')).to.equal(true);
    expect(isUuid('5f511d27f1384a07b5d2cb6a33357219')).to.equal(false);
    for (const zone of ['Europe/Madrid', 'UTC', 'America/Argentina/Buenos_Aires'])
      expect(isTimeZone(zone)).to.equal(true);
    for (const zone of ['', 'Madrid', '+02:00', 'Europe/Nowhere']) expect(isTimeZone(zone), zone).to.equal(false);
  });

  it('lose only what PostgreSQL cannot keep', () => {
    expect(storableText('a\0b')).to.equal('a\uFFFDb');
    expect(storableJson({ a: '\0', b: ['\uD83D', '😀'], c: null })).to.equal(
      '{"a":"\uFFFD","b":["\uFFFD","😀"],"c":null}',
    );
    expect(storableJson({ a: '\\u0000' })).to.equal('{"a":"\\\\u0000"}');
  });
});
