import type { AppConfig } from '../compile/package-shape';

/** A sub-package: where it lies, and the full paths of its pages. */
export interface Part {
  /** With a slash at its end. */
  readonly root: string;
  readonly pages: readonly string[];
}

/** The sub-packages an app declares; both spellings are the platforms'. */
export function partsOf({ subPackages = [], subpackages = [] }: AppConfig): readonly Part[] {
  return [...subPackages, ...subpackages].map(({ root, pages }) => {
    const folder = `${root.replace(/^\/|\/$/gu, '')}/`;
    return { root: folder, pages: pages.map((page) => `${folder}${page}`) };
  });
}

/** Every page of an app, in the order it declares them. */
export const pagesOf = (app: AppConfig): readonly string[] => [
  ...app.pages,
  ...partsOf(app).flatMap(({ pages }) => pages),
];
