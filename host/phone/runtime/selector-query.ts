import { controllerOf } from './elements/host';

interface Fields {
  id?: boolean;
  dataset?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  node?: boolean;
  properties?: string[];
}
type Answer = (result: unknown) => void;
interface Question {
  pick: () => Element | Element[] | null;
  read: (element: Element) => unknown;
  answer: Answer | undefined;
}

const RECT: Fields = { id: true, dataset: true, rect: true, size: true };
const SCROLL: Fields = { id: true, dataset: true, scrollOffset: true };

/** A selector query over the page on top, as `createSelectorQuery` of both platforms answers it. */
export class SelectorQuery {
  private readonly questions: Question[] = [];

  constructor(
    private readonly page: () => HTMLElement | null,
    private readonly viewport: () => HTMLElement,
  ) {}

  in(): this {
    return this;
  }

  select(selector: string) {
    return this.ask(() => this.page()?.querySelector(selector) ?? null);
  }

  selectAll(selector: string) {
    return this.ask(() => [...(this.page()?.querySelectorAll(selector) ?? [])]);
  }

  selectViewport() {
    return this.ask(() => this.viewport());
  }

  /** Answers every question, once the renderer has had its turn. */
  exec(done?: Answer): this {
    const questions = [...this.questions];
    setTimeout(() => {
      const results = questions.map(({ pick, read }) => {
        const found = pick();
        return Array.isArray(found) ? found.map(read) : found === null ? null : read(found);
      });
      questions.forEach(({ answer }, at) => answer?.(results[at]));
      done?.(results);
    }, 0);
    return this;
  }

  private ask(pick: Question['pick']) {
    const push = (fields: Fields) => (answer?: Answer) => {
      this.questions.push({ pick, read: (element) => read(element, fields), answer });
      return this;
    };
    return {
      boundingClientRect: push(RECT),
      scrollOffset: push(SCROLL),
      node: push({ node: true }),
      fields: (fields: Fields, answer?: Answer) => push(fields)(answer),
    };
  }
}

// Measures are those of the phone's window in CSS pixels, which is what the platforms give.
function read(element: Element, fields: Fields): Record<string, unknown> {
  const dom = element as HTMLElement;
  const box = dom.getBoundingClientRect();
  const result: Record<string, unknown> = {};
  if (fields.id === true) result['id'] = dom.id;
  if (fields.dataset === true) result['dataset'] = { ...dom.dataset };
  if (fields.rect === true) {
    Object.assign(result, { left: box.left, top: box.top, right: box.right, bottom: box.bottom });
  }
  if (fields.size === true) Object.assign(result, { width: box.width, height: box.height });
  if (fields.scrollOffset === true) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = dom;
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight });
  }
  if (fields.node === true) result['node'] = controllerOf(dom)?.node ?? null;
  return result;
}
