import type { View } from './chat.view.ts';

const forms = (): Promise<unknown> => import('./identify.forms.ts');

/** Components of pages that few visits come to, by the page: each is loaded when it is first shown. */
const LATER: Partial<Record<View['name'], () => Promise<unknown>>> = {
  register: forms,
  'sign-in': forms,
  code: forms,
  find: () => import('../components/person-search/person-search.ts'),
};

/** Loads what a view is made of; at once where it is there already. Rejects where the network does not give it. */
export async function loadView({ name }: View): Promise<void> {
  await LATER[name]?.();
}
