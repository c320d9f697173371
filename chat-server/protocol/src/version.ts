/** The wire protocol's version. It rises when an older client could misread what a newer server says. */
export const PROTOCOL_VERSION = 4;
