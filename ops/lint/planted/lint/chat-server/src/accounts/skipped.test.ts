import { it } from 'vitest';

it.skip('proves nothing', () => undefined);
