import { ControlError } from '@repere/chat-server';
import { describe, expect, it } from 'vitest';
import { runCommand } from './cli/run-command.ts';
import { commands } from './commands.ts';

interface Outcome {
  code: number;
  printed: string;
  complaint: string;
  asked: { command: string; args: unknown }[];
}

async function type(line: string[], { input = '', answer = (): unknown => ({ id: 'a-1' }) } = {}): Promise<Outcome> {
  const outcome: Outcome = { code: -1, printed: '', complaint: '', asked: [] };
  const io = {
    readInput: async () => input,
    async *readLines() {
      yield* input.split('\n');
    },
    async writeLines(lines: AsyncIterable<string>) {
      for await (const line of lines) outcome.printed += `${line}\n`;
    },
    progress: () => undefined,
    print: (text: string) => void (outcome.printed += `${text}\n`),
    ask: async (command: string, args?: unknown) => {
      outcome.asked.push({ command, args });
      return answer();
    },
    askServer: async (command: string, args?: unknown) => {
      outcome.asked.push({ command, args });
      return answer();
    },
    config: (): never => {
      throw new Error('This command needs no configuration');
    },
    terminal: false,
    signal: new AbortController().signal,
  };
  outcome.code = await runCommand(line, commands, io, (text) => (outcome.complaint += text));
  return outcome;
}

const create = ['account', 'create', '--email', 'sam@example.org', '--name', 'Sam', '--handle', 'sam'];

describe('repere', () => {
  it.each([[[]], [['--help']], [['-h']]])('shows its commands for %j', async (line) => {
    const { code, printed, complaint } = await type(line);
    expect(printed).toMatch(/account create .*\n.*account list/);
    expect([code, complaint]).toEqual([0, '']);
  });

  it('shows the help of one command, with an example, and does nothing', async () => {
    const { code, printed, asked } = await type(['account', 'create', '--help']);
    expect(printed).toMatch(/Examples\n {2}repere account create --email/);
    expect([code, asked]).toEqual([0, []]);
  });

  it.each([[['accounts']], [['account']], [['account', 'remove', '--help']]])(
    'does not guess what %j means',
    async (line) => {
      const { code, complaint, asked } = await type(line);
      expect(complaint).toMatch(/^repere: there is no command ".*"\. See "repere --help"\.$/);
      expect([code, asked]).toEqual([2, []]);
    },
  );
});

describe('repere account create', () => {
  it('makes a password of its own, shows it once, and hands it over', async () => {
    const { code, printed, asked } = await type([...create, '--role', 'coach']);
    const password = /shown this once: (\S+)/.exec(printed)?.[1];
    expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(asked).toEqual([
      {
        command: 'account.create',
        args: { email: 'sam@example.org', name: 'Sam', handle: 'sam', role: 'coach', language: 'fr', password },
      },
    ]);
    expect(printed).toContain('Created the coach sam (a-1).');
    expect(code).toBe(0);
  });

  it('takes the first line of standard input as the password, and does not show it', async () => {
    const { printed, asked } = await type([...create, '--password-stdin'], { input: 'granite and lichen\n' });
    expect(asked[0]?.args).toMatchObject({ password: 'granite and lichen' });
    expect(printed).not.toContain('granite');
  });

  it.each([
    [['account', 'create', '--name', 'Sam'], /missing: --email, --handle/],
    [[...create, '--role', 'owner'], /--role takes member, coach, admin, not "owner"/],
    [[...create, '--language', 'de'], /--language takes fr, en, not "de"/],
    [[...create, '--passwort', 'x'], /--passwort/],
    [[...create, '--password-stdin'], /nothing came on standard input/],
  ])('understands its options or says what is wrong: %j', async (line, says) => {
    const { code, complaint, asked } = await type(line);
    expect(complaint).toMatch(says);
    expect([code, asked]).toEqual([2, []]);
  });

  it('says what the server refuses, and shows no password then', async () => {
    const answer = (): never => {
      throw new ControlError('handle_taken', 'handle_taken');
    };
    const { code, printed, complaint } = await type(create, { answer });
    expect([code, printed, complaint]).toEqual([1, '', 'repere: this handle is taken: choose another']);
  });

  it('repeats the server where it has the better words', async () => {
    const answer = (): never => {
      throw new ControlError('invalid_payload', 'sam@example.org already has an account');
    };
    expect((await type(create, { answer })).complaint).toBe('repere: sam@example.org already has an account');
  });
});

describe('repere account list', () => {
  const rows = [
    {
      id: '1',
      handle: 'lea',
      name: 'Léa Martin',
      role: 'member',
      email: 'lea@example.org',
      createdAt: 0,
      suspendedAt: 0,
    },
    { id: '2', handle: 'samuel', name: 'Sam', role: 'coach', createdAt: 86_400_000, erasureAt: 172_800_000 },
  ];

  it('lists in columns', async () => {
    const { printed } = await type(['account', 'list'], { answer: () => rows });
    expect(printed).toBe(
      [
        'handle  role    name        email            since       status',
        'lea     member  Léa Martin  lea@example.org  1970-01-01  suspended since 1970-01-01',
        'samuel  coach   Sam         –                1970-01-02  erased on 1970-01-03',
        '',
      ].join('\n'),
    );
  });

  it('lists as JSON', async () => {
    const { printed } = await type(['account', 'list', '--json'], { answer: () => rows });
    expect(JSON.parse(printed)).toEqual(rows);
  });

  it('says that there are none', async () => {
    expect((await type(['account', 'list'], { answer: () => [] })).printed).toBe('There are no accounts yet.\n');
  });
});

describe('the commands that change an account', () => {
  const changed = { id: 'a-1', handle: 'sam', sessionsEnded: 2, adminsLeft: 1 };
  const sam = ['--handle', 'sam'];

  it.each([
    [['suspend', ...sam], 'account.suspend', { handle: 'sam' }, 'Suspended sam (a-1). Sessions ended: 2.\n'],
    [
      ['restore', '--email', 'sam@example.org'],
      'account.restore',
      { email: 'sam@example.org' },
      'sam (a-1) can sign in again.\n',
    ],
    [
      ['role', ...sam, '--role', 'coach'],
      'account.role',
      { handle: 'sam', role: 'coach' },
      'sam (a-1) is coach now. Sessions ended: 2.\n',
    ],
    [
      ['reset', ...sam, '--second-factor'],
      'account.reset',
      { handle: 'sam', secondFactor: true },
      'sam (a-1) has no second factor any more.\nSessions ended: 2.\n',
    ],
    [
      ['erase', ...sam, '--yes'],
      'account.erase',
      { handle: 'sam' },
      'sam (a-1) will be erased on 1970-01-08 00:00 UTC. Until then its owner can cancel it.\n',
    ],
    [['erase', ...sam, '--yes', '--now'], 'account.erase', { handle: 'sam', now: true }, 'Erased sam (a-1).\n'],
  ])('account %j', async (line, command, args, says) => {
    const answer = () => ({ ...changed, erasureAt: 7 * 86_400_000 });
    const { code, printed, asked } = await type(['account', ...line], { answer });
    expect(asked).toEqual([{ command, args }]);
    expect([code, printed]).toEqual([0, says]);
    const { printed: json } = await type(['account', ...line, '--json'], { answer });
    expect(JSON.parse(json)).toEqual(answer());
  });

  it('makes a password of its own for a reset, and shows it once; or reads one, and does not', async () => {
    const made = await type(['account', 'reset', ...sam, '--password'], { answer: () => changed });
    const password = /shown this once: (\S+)/.exec(made.printed)?.[1];
    expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(made.asked[0]?.args).toEqual({ handle: 'sam', password });
    const input = 'granite and lichen\n';
    const given = await type(['account', 'reset', ...sam, '--password-stdin'], { input, answer: () => changed });
    expect(given.asked[0]?.args).toEqual({ handle: 'sam', password: 'granite and lichen' });
    expect(given.printed).not.toContain('granite');
  });

  it('says where no admin is left', async () => {
    const answer = () => ({ ...changed, adminsLeft: 0 });
    expect((await type(['account', 'suspend', ...sam], { answer })).printed).toContain('No admin is left');
  });

  it.each([
    [['suspend'], /by --handle or by --email/],
    [['suspend', ...sam, '--email', 'sam@example.org'], /one of the two/],
    [['role', ...sam], /missing: --role/],
    [['role', ...sam, '--role', 'owner'], /--role takes member, coach, admin, not "owner"/],
    [['reset', ...sam], /say what to reset/],
    [['reset', ...sam, '--password', '--password-stdin'], /take one of the two/],
    [['erase', ...sam], /say --yes/],
    [['erase', ...sam, '--now'], /say --yes/],
  ])('does nothing for %j', async (line, says) => {
    const { code, complaint, asked } = await type(['account', ...line]);
    expect(complaint).toMatch(says);
    expect([code, asked]).toEqual([2, []]);
  });

  it.each(commands.map(({ name, help }) => [name, help]))('%s shows an example in its help', (name, help) => {
    expect(help).toMatch(new RegExp(`\nExamples?\n {2}repere ${name}`));
  });
});

describe('repere report', () => {
  const [ana, ben] = ['ana', 'ben'].map((handle) => ({ id: `${handle}-1`, handle, name: handle, role: 'member' }));
  const row = { id: 'a'.repeat(32), at: 0, reason: 'spam', by: ana, about: ben };
  const decided = { decision: 'warn', at: 86_400_000, by: null, words: 'Mind it' };

  it('lists every page in columns, or as JSON', async () => {
    const pages = [{ reports: [row], cursor: '0.a' }, { reports: [{ ...row, about: null, decided }] }];
    const answers = [...pages];
    const { printed, asked } = await type(['report', 'list', '--state', 'open'], { answer: () => answers.shift() });
    expect(asked.map(({ args }) => args)).toEqual([{ state: 'open' }, { state: 'open', cursor: '0.a' }]);
    expect(printed.split('\n').map((line) => line.split(/\s+/).slice(1).join(' '))).toEqual([
      'filed reason about by decision',
      '1970-01-01 spam ben ana open',
      '1970-01-01 spam (erased) ana warn',
      '',
    ]);
    const again = [...pages];
    const json = await type(['report', 'list', '--json'], { answer: () => again.shift() });
    expect(JSON.parse(json.printed)).toHaveLength(2);
    expect((await type(['report', 'list'], { answer: () => ({ reports: [] }) })).printed).toMatch(/no reports/);
  });

  it('shows what was written, and nothing that a terminal would obey', async () => {
    const messages = [
      { seq: 6, at: 0, by: 'ana-1', text: 'Hello\u001b[2J' },
      { seq: 7, at: 0, by: 'ben-1', text: null },
    ];
    const report = { ...row, words: 'Look', excerpt: { conversationId: 'c-1', seq: 7, messages }, decided };
    const { printed } = await type(['report', 'show', '--report', row.id], { answer: () => report });
    for (const words of [
      'ana (ana) reported ben (ben)',
      '    Look',
      '6  ana\n    Hello�[2J',
      '(erased)',
      '    Mind it',
    ])
      expect(printed).toContain(words);
    const json = await type(['report', 'show', '--report', row.id, '--json'], { answer: () => report });
    expect(JSON.parse(json.printed)).toEqual(report);
  });

  it('decides', async () => {
    const line = ['report', 'decide', '--report', row.id, '--decision', 'warn', '--words', 'Mind it'];
    const answer = { report: row.id, ...decided };
    const { printed, asked } = await type(line, { answer: () => answer });
    expect(asked).toEqual([{ command: 'report.decide', args: { report: row.id, decision: 'warn', words: 'Mind it' } }]);
    expect(printed).toBe(`Decided about ${row.id}: warn.\n`);
    expect(JSON.parse((await type([...line, '--json'], { answer: () => answer })).printed)).toEqual(answer);
  });

  it.each([
    [['list', '--state', 'new'], /--state takes open, decided/],
    [['show'], /missing: --report/],
    [['decide', '--report', row.id], /missing: --decision/],
    [['decide', '--report', row.id, '--decision', 'forgive'], /--decision takes dismiss, warn, suspend/],
  ])('does nothing for %j', async (line, says) => {
    const { code, complaint, asked } = await type(['report', ...line]);
    expect(complaint).toMatch(says);
    expect([code, asked]).toEqual([2, []]);
  });
});

it('repere problem list shows every page, without what a terminal would obey, or as JSON', async () => {
  const problem = {
    id: 'p1',
    at: 0,
    kind: 'broken',
    page: '/en/',
    what: 'Broken\u001b[2J\nhere',
    contact: 'me@example.org',
  };
  const pages = [
    { problems: [problem], cursor: '0.p1' },
    { problems: [{ ...problem, kind: 'text', contact: undefined }] },
  ];
  const answers = [...pages];
  const { printed, asked } = await type(['problem', 'list'], { answer: () => answers.shift() });
  expect(asked.map(({ args }) => args)).toEqual([{}, { cursor: '0.p1' }]);
  const words = (kind: string) => `1970-01-01T00:00:00.000Z  /en/  ${kind}\n    Broken�[2J\n    here\n`;
  expect(printed).toBe(`${words('broken')}    – me@example.org\n${words('an error in the text')}`);
  const some = [...pages];
  const texts = await type(['problem', 'list', '--kind', 'text'], { answer: () => some.shift() });
  expect(texts.printed).toBe(words('an error in the text'));
  expect((await type(['problem', 'list', '--kind', 'praise'])).complaint).toMatch(/broken/);
  const again = [...pages];
  const json = await type(['problem', 'list', '--json'], { answer: () => again.shift() });
  expect(JSON.parse(json.printed)).toHaveLength(2);
  expect((await type(['problem', 'list'], { answer: () => ({ problems: [] }) })).printed).toMatch(/no problems/);
});

it('repere votes shows first where most found a page of no help, or JSON', async () => {
  const [one, two] = [
    { page: '/en/', helpful: 9, unhelpful: 1 },
    { page: '/fr/', helpful: 2, unhelpful: 5 },
  ];
  const pages = [{ pages: [one], cursor: 'c' }, { pages: [two] }];
  const answers = [...pages];
  const { printed, asked } = await type(['votes'], { answer: () => answers.shift() });
  expect(asked.map(({ args }) => args)).toEqual([{}, { cursor: 'c' }]);
  expect(printed).toBe('page  helpful  not\n/fr/  2        5\n/en/  9        1\n');
  const again = [...pages];
  expect(JSON.parse((await type(['votes', '--json'], { answer: () => again.shift() })).printed)).toEqual([two, one]);
  expect((await type(['votes'], { answer: () => ({ pages: [] }) })).printed).toMatch(/no votes/);
});

it('repere retention only looks, unless it is told to go ahead', async () => {
  const counts = { conversations: 2, reports: 0, voters: 12 };
  const looked = await type(['retention'], { answer: () => counts });
  expect(looked.asked).toEqual([{ command: 'retention', args: {} }]);
  expect(looked.printed).toMatch(
    /^due +what\n2 +conversations .*\n0 +decided reports\n12 +votes: who .*\nNothing was removed/,
  );
  const done = await type(['retention', '--yes'], { answer: () => counts });
  expect(done.asked).toEqual([{ command: 'retention', args: { yes: true } }]);
  expect(done.printed).toMatch(/^removed +what\n2 +conversations/);
  expect(done.printed).not.toContain('Nothing');
  expect(JSON.parse((await type(['retention', '--json'], { answer: () => counts })).printed)).toEqual(counts);
});
