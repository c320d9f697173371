import { EXERCISES_TO_COME, type Language, type Movement } from '@repere/content';
import { allPages } from './pages.ts';

const exercises = allPages().then((pages) => pages.filter(({ section }) => section === 'exercises'));

/** An exercise by its key as a programme names it: with the address of its page, or without one while nobody has written it. */
export async function exerciseNamed(key: string, language: Language): Promise<{ title: string; path?: string }> {
  const page = (await exercises).find((one) => one.key === key && one.language === language);
  if (page !== undefined) return { title: page.data.title, path: page.path };
  const title = EXERCISES_TO_COME[key]?.name[language];
  if (title === undefined) throw new Error(`No exercise has the key "${key}".`);
  return { title };
}

/** What each exercise trains, by its key. */
export async function movements(): Promise<(key: string) => Movement | undefined> {
  const written = new Map(
    (await exercises).flatMap(({ key, data }) => (data.kind === 'exercise' ? [[key, data] as const] : [])),
  );
  return (key) => written.get(key) ?? EXERCISES_TO_COME[key];
}
