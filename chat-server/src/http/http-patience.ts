/**
 * How long a connection may take to say its headers, and its whole request, and how often that is looked at, in milliseconds. Bodies are
 * small: whoever takes longer holds a connection rather than fills in a form.
 */
export const HTTP_PATIENCE = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 };
