import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** From one event to several pages of them. */
const PAGES = [0, 1, 2, 5, 10, 20, 50, 100, 200];

/** From a minute to a week, in seconds: how long people wait for people. */
const HOURS = [60, 300, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400, 259_200, 604_800];

/** Every metric of the server, in one place. Labels are closed sets: never a name, an address or a text. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    build: new Gauge({
      name: 'repere_build_info',
      help: 'Always 1: its label names the release that runs.',
      labelNames: ['release'] as const,
      registers,
    }),
    httpDuration: new Histogram({
      name: 'http_server_request_duration_seconds',
      help: 'Time from request to answer, by route and status.',
      labelNames: ['http_request_method', 'http_route', 'http_response_status_code'] as const,
      buckets: SECONDS,
      registers,
    }),
    socketDuration: new Histogram({
      name: 'repere_socket_request_duration_seconds',
      help: 'Time from a socket request to its acknowledgement, by event and outcome (ok or error code).',
      labelNames: ['event', 'outcome'] as const,
      buckets: SECONDS,
      registers,
    }),
    sockets: new Gauge({ name: 'repere_sockets', help: 'Connections open now.', registers }),
    socketsDropped: new Counter({
      name: 'repere_sockets_dropped_total',
      help: 'Connections cut because they did not read what was sent to them.',
      registers,
    }),
    handshakesRefused: new Counter({
      name: 'repere_handshakes_refused_total',
      help: 'Connections refused at the handshake, by error code.',
      labelNames: ['code'] as const,
      registers,
    }),
    accountEvents: new Counter({
      name: 'repere_account_events_total',
      help: 'What happened to accounts: registered, signed_in, suspended, erased and so on, as docs/operations.md lists them.',
      labelNames: ['event'] as const,
      registers,
    }),
    messages: new Counter({
      name: 'repere_messages_total',
      help: 'Messages stored, by kind of conversation and role of the sender.',
      labelNames: ['kind', 'role'] as const,
      registers,
    }),
    messageChanges: new Counter({
      name: 'repere_message_changes_total',
      help: 'Messages changed by their authors: edited or deleted.',
      labelNames: ['change'] as const,
      registers,
    }),
    catchUp: new Histogram({
      name: 'repere_catch_up_events',
      help: 'Events in one page that a client asked for because it had missed them.',
      buckets: PAGES,
      registers,
    }),
    urgentMessages: new Counter({
      name: 'repere_urgent_messages_total',
      help: 'Messages of members that held words for which editors want help to be shown, by what they call for.',
      labelNames: ['urgency'] as const,
      registers,
    }),
    conversations: new Counter({
      name: 'repere_conversations_total',
      help: 'Conversations started, by kind.',
      labelNames: ['kind'] as const,
      registers,
    }),
    relationEvents: new Counter({
      name: 'repere_relation_events_total',
      help: 'What happened between people: blocked, unblocked, accepted, declined, ignored.',
      labelNames: ['event'] as const,
      registers,
    }),
    reports: new Counter({
      name: 'repere_reports_total',
      help: 'Reports filed, by reason and by what they are about: message or person.',
      labelNames: ['reason', 'what'] as const,
      registers,
    }),
    problems: new Counter({
      name: 'repere_problems_total',
      help: 'Problems that visitors reported: kept, or dropped because too many are kept.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    votes: new Counter({
      name: 'repere_votes_total',
      help: 'Votes on whether a page was helpful, changed ones too.',
      labelNames: ['helpful'] as const,
      registers,
    }),
    reportsDecided: new Counter({
      name: 'repere_reports_decided_total',
      help: 'Decisions about reports: dismiss, warn, suspend.',
      labelNames: ['decision'] as const,
      registers,
    }),
    deskEvents: new Counter({
      name: 'repere_desk_events_total',
      help: 'What coaches did: assigned, closed, reopened, note, labelled, handed.',
      labelNames: ['event'] as const,
      registers,
    }),
    deskReminders: new Counter({
      name: 'repere_desk_reminders_total',
      help: 'What was told because it waited too long: to a member whose answer is unread, to a coach, or to the team.',
      labelNames: ['whom'] as const,
      registers,
    }),
    deskWaiting: new Gauge({
      name: 'repere_desk_waiting',
      help: 'Open conversations whose member waits for an answer; a thousand at most.',
      registers,
    }),
    deskLongestWait: new Gauge({
      name: 'repere_desk_longest_wait_seconds',
      help: 'How long the member who has waited longest has waited; 0 where nobody waits.',
      registers,
    }),
    firstResponse: new Histogram({
      name: 'repere_first_response_seconds',
      help: 'Time from a question to its first answer by a coach.',
      buckets: HOURS,
      registers,
    }),
    resolution: new Histogram({
      name: 'repere_resolution_seconds',
      help: 'Time from the beginning of a conversation with coaches, or its opening again, to its closing.',
      buckets: HOURS,
      registers,
    }),
    messageTime: new Histogram({
      name: 'repere_message_seconds',
      help: 'Time from “send” pressed to shown in the browser of a recipient who is there, as browsers report it, reconnects included.',
      buckets: [...SECONDS, 30, 60, 300, 3600],
      registers,
    }),
    ratings: new Counter({
      name: 'repere_ratings_total',
      help: 'Ratings from 1 to 5, of coaching or of the hub; none where somebody would rather not say.',
      labelNames: ['of', 'score'] as const,
      registers,
    }),
    probes: new Counter({
      name: 'repere_probes_total',
      help: 'Messages that two synthetic accounts exchanged, or should have: ok or failed.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    probeSeconds: new Histogram({
      name: 'repere_probe_duration_seconds',
      help: 'Time from a probe’s message being sent to its arrival at the other synthetic account.',
      buckets: SECONDS,
      registers,
    }),
    certificateExpiry: new Gauge({
      name: 'repere_certificate_expiry_timestamp_seconds',
      help: 'When the certificate that the newest probe met ends; 0 where it met none.',
      registers,
    }),
    mails: new Counter({
      name: 'repere_mails_total',
      help: 'What became of tries to deliver mail: sent, retried, bounced, expired, given_up.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    mailsWaiting: new Gauge({ name: 'repere_mails_waiting', help: 'Mails that wait to be delivered.', registers }),
    appendSeconds: new Histogram({
      name: 'repere_append_duration_seconds',
      help: 'Time from an append to its flush to the disk.',
      buckets: SECONDS,
      registers,
    }),
    fsyncSeconds: new Histogram({
      name: 'repere_fsync_duration_seconds',
      help: 'Time of one synced write of the event log.',
      buckets: SECONDS,
      registers,
    }),
    appendBatch: new Histogram({
      name: 'repere_append_batch_size',
      help: 'Records that shared one synced write.',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
