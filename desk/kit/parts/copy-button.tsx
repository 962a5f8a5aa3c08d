import { useEffect, useState } from 'react';
import { copyText } from '../clipboard';
import { Button } from './button';

const words = { idle: '复制', done: '已复制', failed: '请手动复制' } as const;
const backAfterMs = 2_000;

/** Copies a text and says whether it worked. */
export function CopyButton({ text, id, label }: { text: string; id: string; label: string }) {
  const [said, setSaid] = useState<keyof typeof words>('idle');
  useEffect(() => {
    if (said === 'idle') return undefined;
    const timer = setTimeout(() => setSaid('idle'), backAfterMs);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => setSaid((await copyText(text)) ? 'done' : 'failed');
  return (
    <Button id={id} icon={said === 'done' ? 'tick' : 'copy'} onClick={() => void copy()}>
      <span aria-live="polite">
        {words[said]}
        {said === 'idle' && <span className="visually-hidden">{label}</span>}
      </span>
    </Button>
  );
}
