/** The picture that a link to a page is shown with, in pixels: what Open Graph asks for. */
export const [CARD_WIDTH, CARD_HEIGHT] = [1200, 630];

/** What a card says. */
export interface Card {
  title: string;
  /** Where the page belongs. */
  section: string;
  /** How far its advice can be trusted, in words. */
  grade?: string | undefined;
}
