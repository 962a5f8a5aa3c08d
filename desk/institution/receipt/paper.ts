/** What a receipt is printed on: a roll of 80 mm, or a sheet of A4. */
export type Paper = 'slip' | 'sheet';

/**
 * Prints what was laid out for a paper. The page's own mark chooses the layout and its size; it goes when the dialog
 * closes, so that a page printed by hand is whole.
 */
export function printPaper(paper: Paper, { document }: Window): void {
  const view = document.defaultView;
  if (!view) return;
  document.body.dataset['paper'] = paper;
  view.addEventListener('afterprint', () => delete document.body.dataset['paper'], { once: true });
  view.print();
}
