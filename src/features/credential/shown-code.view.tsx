import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import { Text } from '@tarojs/components';
import { CodePanel } from '@/ui/code-panel';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { TimeLeft } from '@/ui/time-left';
import { sizesFor, useCodeDrawn, type Drawing } from './code-canvases';
import { copy } from './code.copy';
import type { CodeState } from './code.state';
import type { CodeStore } from './code.store';

interface Props {
  readonly store: CodeStore;
  readonly state: Extract<CodeState, { step: 'shown' }>;
  readonly drawing: Drawing;
}

/** The code stands at the head, and what is said comes under it: nothing moves it under a scanner. */
export function ShownCode({ store, state, drawing }: Props) {
  const { code, owner, busy, problem } = state;
  const sizes = useMemo(() => sizesFor(drawing.windowWidth), [drawing.windowWidth]);
  useCodeDrawn(code.payload, sizes, drawing);
  const refresh = () => void store.refresh();
  return (
    <>
      <CodePanel
        holderName={owner.holderName}
        region={owner.insuredRegion.name}
        payload={code.payload}
        sizes={sizes}
        how={copy.how}
      >
        <TimeLeft seconds={<SecondsLeft store={store} />} isBusy={busy} onRefresh={refresh} />
      </CodePanel>
      <ProblemNotice problem={problem} acts={{ retry: refresh, 'sign-in': refresh }} />
      <Said store={store} state={state} />
    </>
  );
}

function Said({ store, state: { lastUse, offlineMinutes } }: Omit<Props, 'drawing'>) {
  return (
    <>
      {offlineMinutes === null ? null : (
        <Notice
          id="code-offline"
          tone="calm"
          words={copy.offline}
          advice={copy.offlineFor(offlineMinutes)}
        />
      )}
      {lastUse ? (
        <Notice
          id="code-last-used"
          tone="good"
          words={copy.used(lastUse)}
          advice={copy.lastUsed(lastUse)}
          action={{
            id: 'code-not-me',
            text: copy.notMe,
            onTap: () => void store.freeze(),
          }}
        />
      ) : null}
    </>
  );
}

/** Alone, so that a second costs a few bytes and not a page. */
const SecondsLeft = observer(function SecondsLeft({ store }: { readonly store: CodeStore }) {
  return <Text id="code-seconds">{String(store.secondsLeft)}</Text>;
});
