import type {
  ConversationEvent,
  ConversationSummary,
  FileReport,
  FoundPerson,
  Person,
  PersonCard,
} from '@repere/protocol';
import { LIMITS } from '@repere/protocol';
import { Refusal } from '../connection/refusal.ts';

/** A direct conversation of the fake server, as its reader stands to it. */
export interface FakeDirect {
  person: Person;
  /** Whether their account is gone. */
  erased?: true;
  request?: ConversationSummary['request'];
  answer?: 'ignore' | 'decline';
}

/** Somebody for tests, with the few words that they say of themselves. */
export function somebody(id: string, given: Partial<Person> = {}): Person {
  return { id, handle: id, name: `${id[0]?.toUpperCase()}${id.slice(1)}`, role: 'member', ...given };
}

/** What a server in memory knows of people: who asked whom, who is blocked, what was reported, who can be found. */
export class FakeRelations {
  readonly direct = new Map<string, FakeDirect>();
  readonly blocked = new Set<string>();
  readonly reports: FileReport[] = [];
  about = 'I lift on Tuesdays.';
  /** Who can be found, whatever is asked for. */
  people: Person[] = [somebody('ben')];

  /** In which list of the reader a conversation stands. */
  standing(id: string): 'mine' | 'requests' | 'ignored' | 'nowhere' {
    const direct = this.direct.get(id);
    if (direct?.request !== 'incoming') return 'mine';
    if (this.blocked.has(direct.person.id) || direct.answer === 'decline') return 'nowhere';
    return direct.answer ? 'ignored' : 'requests';
  }

  /** What the list says of a direct conversation beyond what it says of any. */
  describe(id: string, me: Person): Partial<ConversationSummary> {
    const direct = this.direct.get(id);
    if (!direct) return {};
    return {
      kind: 'direct',
      people: direct.erased ? [me] : [direct.person, me],
      ...(direct.request && { request: direct.request }),
      ...(this.blocked.has(direct.person.id) && { blocked: true as const }),
    };
  }

  /** Refuses a message as the server does. */
  admit(id: string, events: readonly ConversationEvent[], me: string): void {
    const direct = this.direct.get(id);
    if (!direct) return;
    if (this.blocked.has(direct.person.id)) throw new Refusal({ code: 'blocked' });
    const sent = events.filter((event) => event.type === 'message' && event.by === me).length;
    if (direct.request === 'outgoing' && sent >= LIMITS.requestMessages) throw new Refusal({ code: 'request_pending' });
  }

  card(account: string): PersonCard {
    const known = [...this.people, ...[...this.direct.values()].map(({ person }) => person)];
    const person = known.find(({ id }) => id === account);
    if (!person) throw new Refusal({ code: 'not_found' });
    return { ...toFound(person), about: this.about, blocked: this.blocked.has(account) };
  }

  page(cursor: string | undefined): { people: FoundPerson[]; cursor?: string } {
    const from = Number(cursor ?? 0);
    const next = from + LIMITS.peoplePage;
    const people = this.people.slice(from, next).map(toFound);
    return next < this.people.length ? { people, cursor: `${next}` } : { people };
  }
}

function toFound(person: Person): FoundPerson {
  return { ...person, conversationId: `ana-${person.id}` };
}
