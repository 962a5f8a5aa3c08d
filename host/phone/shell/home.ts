import type { Screen, ShellContext } from './screens';

/** The platform's own screens, one upon another. */
export class Home {
  private readonly stack: Screen[] = [];

  constructor(
    private readonly place: HTMLElement,
    private readonly first: Screen,
    private readonly context: Omit<ShellContext, 'open' | 'back'>,
  ) {
    this.stack.push(first);
    this.draw();
  }

  /** Back on the screen, where it was. */
  show(): void {
    this.place.hidden = false;
    this.draw();
  }

  /** Behind the mini-program. */
  hide(): void {
    this.place.hidden = true;
  }

  private readonly open = (screen: Screen, how?: 'instead'): void => {
    if (how === 'instead') this.stack.length = 0;
    this.stack.push(screen);
    this.draw();
  };

  private readonly back = (): void => {
    this.stack.pop();
    if (this.stack.length === 0) this.stack.push(this.first);
    this.draw();
  };

  private draw(): void {
    const screen = this.stack.at(-1) ?? this.first;
    this.place.replaceChildren(screen({ ...this.context, open: this.open, back: this.back }));
    this.place.scrollTop = 0;
  }
}
