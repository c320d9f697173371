/**
 * Test files that take long, each with the seconds it was seen to take where two ran beside each other. What is not among them is short. A
 * checkout that has never run its tests knows nothing else of them, and what is long and begins last has a machine to itself at the end.
 */
export const SECONDS: Readonly<Record<string, number>> = {
  'chat-server/src/data/erase.test.ts': 3,
  'chat-server/src/data/move-data.test.ts': 8,
  'chat-server/src/data/retention.test.ts': 4,
  'chat-server/src/storage/lowdb/accounts.test.ts': 3,
  'chat-server/src/storage/lowdb/document-stores.test.ts': 2,
  'chat-server/src/storage/lowdb/redaction.test.ts': 4,
  'ops/lint/boundaries/survey.test.ts': 4,

  'chat-server/test/authorisation/requests.test.ts': 125,
  'chat-server/test/authorisation/routes.test.ts': 40,
  'chat-server/test/control-lock.test.ts': 12,
  'chat-server/test/crash/kill-nine.test.ts': 55,
  'chat-server/test/crash/people.test.ts': 34,
  'chat-server/test/crash/power-loss.test.ts': 18,
  'chat-server/test/full-disk.test.ts': 17,
  'chat-server/test/guessing.test.ts': 12,
  'chat-server/test/hostile-routes.test.ts': 26,
  'chat-server/test/log-properties.test.ts': 29,
  'chat-server/test/mail-process.test.ts': 25,
  'chat-server/test/mail.test.ts': 15,
  'chat-server/test/process.test.ts': 28,
  'chat-server/test/python-client.test.ts': 13,
  'chat-server/test/reminder-process.test.ts': 39,
  'chat-server/test/search-messages.test.ts': 14,
  'chat-server/test/sign-in.test.ts': 16,
  'chat-server/test/timing.test.ts': 89,
  'ops/test/data.test.ts': 42,
  'ops/test/repere.test.ts': 20,

  'widget/src/components/desk/thread/thread.test.ts': 10,
  'widget/src/components/notices/notices.test.ts': 7,
  'widget/src/components/reports/marks.test.ts': 15,
  'widget/src/components/tools/tools.test.ts': 11,
  'widget/src/connection/socket.test.ts': 8,
  'widget/src/elements/account.test.ts': 15,
  'widget/src/elements/relations.test.ts': 13,
  'widget/src/state/notices.test.ts': 8,
  'widget/test/delivery-properties.test.ts': 7,

  'site/test/account.test.ts': 46,
  'site/test/ask-selection.test.ts': 17,
  'site/test/calculators.test.ts': 45,
  'site/test/desk-card.test.ts': 16,
  'site/test/desk-thread.test.ts': 26,
  'site/test/desk.test.ts': 33,
  'site/test/everyone.test.ts': 55,
  'site/test/feedback.test.ts': 15,
  'site/test/filters.test.ts': 16,
  'site/test/firefox-pages.test.ts': 25,
  'site/test/firefox.test.ts': 26,
  'site/test/keyboard.test.ts': 13,
  'site/test/message-marks.test.ts': 20,
  'site/test/messages.test.ts': 22,
  'site/test/narrow.test.ts': 12,
  'site/test/pages.test.ts': 45,
  'site/test/programmes.test.ts': 20,
  'site/test/rating.test.ts': 13,
  'site/test/relations.test.ts': 40,
  'site/test/right-to-left.test.ts': 27,
  'site/test/search.test.ts': 30,
  'site/test/talk-with-a-coach.test.ts': 15,
  'site/test/widget.test.ts': 34,
};

/** What has to be known of a test file to say when it begins: where it is, and in what project. */
interface TestFile {
  moduleId: string;
  project: { name: string; config: { root: string; isolate: boolean } };
}

/** Puts test files in the order in which they begin: project by project, those first whose files have a process each, and in each the longest first. What is not known to be long keeps its order. */
export function longestFirst<File extends TestFile>(files: readonly File[]): File[] {
  return [...files].sort(
    ({ project: one, moduleId }, { project: other, ...file }) =>
      Number(other.config.isolate) - Number(one.config.isolate) ||
      compareNames(one.name, other.name) ||
      secondsOf(file.moduleId, other.config.root) - secondsOf(moduleId, one.config.root),
  );
}

function compareNames(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function secondsOf(moduleId: string, root: string): number {
  return SECONDS[moduleId.slice(root.length).replace(/^\//, '')] ?? 0;
}
