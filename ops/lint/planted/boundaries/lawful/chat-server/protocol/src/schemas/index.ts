import { z } from 'zod';
import { limit } from '../index.ts';

export const schema = z.number().max(limit);
