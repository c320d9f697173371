export const ROLES = ['member', 'coach', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What anyone may see of a person they can reach. */
export interface Person {
  id: string;
  handle: string;
  name: string;
  role: Role;
}

/** A person found by a search, with the conversation that the two share or would share. */
export interface FoundPerson extends Person {
  /** The one direct conversation of this pair: the same identifier before and after it starts. */
  conversationId: string;
}

/** A person with what they say of themselves, and how the reader stands to them. */
export interface PersonCard extends FoundPerson {
  /** A few words of their own; empty where they say nothing. */
  about: string;
  /** Whether the reader has blocked them. What they have done is not told. */
  blocked: boolean;
}

export const UNITS = ['metric', 'imperial'] as const;
/** What weights and lengths are shown in. */
export type Units = (typeof UNITS)[number];

/** What one decides about oneself. */
export interface Profile {
  name: string;
  handle: string;
  /** A few words about oneself; may be empty. */
  about: string;
  language: Language;
  units: Units;
  /** Whether a search shows this person to others. */
  findable: boolean;
  /** Whether others may see that this person is here. */
  showPresence: boolean;
}

/** The signed-in person, as the server sees them. */
export interface Me extends Person, Profile {
  /** Absent for a person whom another site vouches for. */
  email?: string;
  /** Whether signing in takes a code as well. */
  secondFactor: boolean;
  /** Staff who have to set up their second factor before they can do anything else. */
  enrolling: boolean;
  /** When everything of this account is erased, in milliseconds since the epoch, unless it is cancelled before. */
  erasureAt?: number;
}

/** Handles: 3 to 24 lower-case Latin letters, digits, or single inner hyphens; never an edge hyphen. */
export const HANDLE_PATTERN = /^(?=.{3,24}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
