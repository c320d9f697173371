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

/** The signed-in person, as the server sees them. */
export interface Me extends Person {
  language: Language;
}

/** Handles: 3 to 24 lower-case Latin letters, digits, or single inner hyphens; never an edge hyphen. */
export const HANDLE_PATTERN = /^(?=.{3,24}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
