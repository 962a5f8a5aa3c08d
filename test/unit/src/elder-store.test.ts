import { ElderStore } from '@/features/elder/elder.store';

/** A store of the phone that keeps one text. */
function aShelf(kept: string | null = null) {
  let text = kept;
  return {
    read: () => text,
    write: (_key: string, next: string) => {
      text = next;
    },
  };
}

describe('长辈版', () => {
  it('is off on a phone with usual text, and on where the text is set large', () => {
    expect(new ElderStore(aShelf(), 1).state).toEqual({ step: 'standard', saidBy: 'phone' });
    expect(new ElderStore(aShelf(), 1.29).isOn).toBe(false);
    expect(new ElderStore(aShelf(), 1.3).state).toEqual({ step: 'elder', saidBy: 'phone' });
  });

  it('is what the person chose, whatever the phone’s text, and still so at the next start', () => {
    const shelf = aShelf();
    const store = new ElderStore(shelf, 1.6);
    store.toggle();
    expect(store.state).toEqual({ step: 'standard', saidBy: 'person' });
    expect(new ElderStore(shelf, 1.6).isOn).toBe(false);
    store.toggle();
    expect(new ElderStore(shelf, 1).isOn).toBe(true);
  });

  it('takes no word for a choice that it does not know', () => {
    expect(new ElderStore(aShelf('huge'), 1).state).toEqual({ step: 'standard', saidBy: 'phone' });
  });

  it('brings the text to a quarter more, and never makes it smaller than the phone’s', () => {
    const scaleOf = (kept: string, fontScale: number) =>
      new ElderStore(aShelf(kept), fontScale).textScale;
    expect(scaleOf('elder', 1)).toBe(1.25);
    expect(scaleOf('elder', 1.6)).toBe(1.6);
    expect(scaleOf('standard', 1.6)).toBe(1.6);
    expect(scaleOf('standard', 1)).toBe(1);
  });
});
