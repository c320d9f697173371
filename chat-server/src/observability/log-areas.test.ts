import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { divideLog, LOG_AREAS } from './log-areas.ts';
import { logCommands } from './log.commands.ts';

function listen(level = 'info') {
  const lines: Record<string, unknown>[] = [];
  const app = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  const errors: string[] = [];
  const log = createLog({ level, release: 'r1', app, errors: { write: (line: string) => void errors.push(line) } });
  return { lines, errors, areas: divideLog(log) };
}

describe('a log in areas', () => {
  it('names the area of each line', () => {
    const { lines, areas } = listen();
    areas.of.mail.info('one');
    areas.of.desk.warn('two');
    expect(lines).toMatchObject([
      { area: 'mail', level: 'info', msg: 'one', release: 'r1' },
      { area: 'desk', level: 'warn', msg: 'two' },
    ]);
  });

  it('makes one area louder and another quieter, at once, and the others not', () => {
    const { lines, areas } = listen();
    const commands = logCommands(areas);
    expect(commands['logs.level']({ area: 'mail', level: 'debug' })).toMatchObject({ mail: 'debug', desk: 'info' });
    commands['logs.level']({ area: 'desk', level: 'error' });
    areas.of.mail.debug('heard');
    areas.of.desk.warn('not heard');
    areas.of.doors.debug('not heard either');
    areas.of.doors.info('heard too');
    expect(lines.filter((line) => line['audit'] !== true).map((line) => line['msg'])).toEqual(['heard', 'heard too']);
  });

  it('loses no error of an area at any level that can be set', () => {
    const { errors, areas } = listen();
    for (const area of LOG_AREAS) areas.setLevel(area, 'error');
    for (const area of LOG_AREAS) areas.of[area].error(area);
    expect(errors).toHaveLength(LOG_AREAS.length);
  });

  it('leaves an audit line of each change, however quiet the server is', () => {
    const { lines, areas } = listen('error');
    areas.setLevel('server', 'error');
    expect(lines).toMatchObject([{ of: 'server', before: 'error', after: 'error', audit: true }]);
  });

  it('masks secrets at every level', () => {
    const { lines, areas } = listen();
    areas.setLevel('accounts', 'debug');
    areas.of.accounts.debug({ token: 'tok-secret', who: { email: 'sam@example.org' } }, 'loud');
    expect(JSON.stringify(lines)).not.toMatch(/tok-secret|sam@example/);
  });

  it.each([
    [{ area: 'toString', level: 'debug' }, /no area "toString": the areas are server, doors/],
    [{ area: 'mail', level: 'silent' }, /level/],
    [{ area: 'mail' }, /level/],
    [undefined, /the level/],
  ])('refuses %j', (args, says) => {
    const { areas } = listen();
    expect(() => logCommands(areas)['logs.level'](args)).toThrow(says);
    expect(new Set(Object.values(areas.levels()))).toEqual(new Set(['info']));
  });
});
