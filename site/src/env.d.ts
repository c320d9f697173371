declare namespace App {
  /** What components inside an article's prose need to know of the page they stand in. */
  interface Locals {
    page?: import('./library/pages.ts').SitePage;
  }
}
